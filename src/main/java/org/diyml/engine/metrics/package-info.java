/** How good a model's answers are, worked out from truth and prediction alone. */
package org.diyml.engine.metrics;
