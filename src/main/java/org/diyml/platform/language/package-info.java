/** Which languages the product speaks, and which of them a request is answered in. */
package org.diyml.platform.language;
