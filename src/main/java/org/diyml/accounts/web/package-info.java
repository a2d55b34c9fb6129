/** The pages on which people sign up, in and out. */
package org.diyml.accounts.web;
