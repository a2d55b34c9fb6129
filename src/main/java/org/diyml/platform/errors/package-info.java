/** The one family of errors that users meet. */
package org.diyml.platform.errors;
