/**
 * What iterations were trained on, kept as it was: images, annotations and split. A snapshot never
 * changes, and keeps the bytes of its images also when they are deleted from the project.
 */
package org.diyml.dataset.snapshots;
