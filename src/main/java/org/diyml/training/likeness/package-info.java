/** What iterations learned from, and whether other pictures are like it. */
package org.diyml.training.likeness;
