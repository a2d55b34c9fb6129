/**
 * Takes archives of labelled pictures into projects, in the background. What an archive says is read
 * in {@code dataset.formats}; here it becomes images and annotations, in groups that are stored as a
 * whole, so that an import goes on where it stopped.
 */
package org.diyml.dataset.imports;
