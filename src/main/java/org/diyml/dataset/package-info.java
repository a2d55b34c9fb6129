/** Images, their labels and boxes, and which of them models learn from. */
package org.diyml.dataset;
