/**
 * What the newest model of a project says of its unlabelled images, the most uncertain first: where
 * a person's label teaches it most.
 */
package org.diyml.training.suggestions;
