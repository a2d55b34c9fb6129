/**
 * Reads zips of Deeplearning4j 1.0 without Deeplearning4j: configuration as JSON, weights as
 * numbers. Nothing in them names a class that is loaded.
 */
package org.diyml.engine.convert.dl4j;
