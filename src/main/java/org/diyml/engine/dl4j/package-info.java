/**
 * Trains and runs heads with Deeplearning4j. Nothing else of the product imports it or ND4J, but
 * for the one class in {@code org.nd4j.nativeblas} that Deeplearning4j looks for by name.
 */
package org.diyml.engine.dl4j;
