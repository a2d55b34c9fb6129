/** Files that clients send: bounded, hashed and spooled to disk as they come in. */
package org.diyml.platform.uploads;
