/**
 * Tells what is wrong with a dataset before time is spent on training: copies, leakage between the
 * parts of the split, labels that are probably wrong, odd pictures and boxes, too few images. It is
 * computed in the background and kept as long as the dataset does not change.
 */
package org.diyml.dataset.analysis;
