/** Deletes images when they are as old as their project keeps them. */
package org.diyml.dataset.retention;
