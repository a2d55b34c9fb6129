/** How the classifiers of iterations are trained and judged. */
package org.diyml.training.classification;
