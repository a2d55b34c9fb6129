/**
 * How good a classifier is, worked out from truth and prediction alone. Plain Java on arrays; the
 * definitions are scikit-learn's unless a type names another source.
 *
 * <p>{@link org.diyml.engine.metrics.ClassificationStatistics} is the whole of one model, {@link
 * org.diyml.engine.metrics.Comparison} is about two, {@link org.diyml.engine.metrics.FoldSummary}
 * about the folds of a cross-validation. All results are records that go into JSON as they are: a
 * component that is undefined for the pictures at hand is {@code null}, never left out or made up.
 */
package org.diyml.engine.metrics;
