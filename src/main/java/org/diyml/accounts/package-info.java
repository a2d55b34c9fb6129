/** People, how they sign in, and the tokens of their programs. */
package org.diyml.accounts;
