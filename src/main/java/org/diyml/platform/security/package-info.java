/** Plumbing of security that knows no accounts. */
package org.diyml.platform.security;
