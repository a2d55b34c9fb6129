/** What lines of the log look like, and what they say of the request or job that they are from. */
package org.diyml.platform.logging;
