/** JSON text to records and back. */
package org.diyml.platform.json;
