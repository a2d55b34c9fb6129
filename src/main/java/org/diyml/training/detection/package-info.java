/** How the detectors of iterations are trained and judged. */
package org.diyml.training.detection;
