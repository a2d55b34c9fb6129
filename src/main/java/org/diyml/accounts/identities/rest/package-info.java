/** Linked identities over HTTP. */
package org.diyml.accounts.identities.rest;
