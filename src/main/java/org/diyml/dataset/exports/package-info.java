/** Gives datasets away as archives: of a project as it is, or as it was when something was trained. */
package org.diyml.dataset.exports;
