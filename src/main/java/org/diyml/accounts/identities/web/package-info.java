/** The way to the provider and back, and the page on which people link it. */
package org.diyml.accounts.identities.web;
