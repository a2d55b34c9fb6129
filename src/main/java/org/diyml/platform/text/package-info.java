/** Sentences for people, kept in message bundles. */
package org.diyml.platform.text;
