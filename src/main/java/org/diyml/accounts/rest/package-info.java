/** The HTTP API of accounts, sessions and tokens, and of what administrators may read. */
package org.diyml.accounts.rest;
