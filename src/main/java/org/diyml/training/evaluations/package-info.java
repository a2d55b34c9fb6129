/**
 * Tests of trained models on labelled archives that never enter the project: the same statistics as
 * on the validation part, from pictures that nobody chose a model by.
 */
package org.diyml.training.evaluations;
