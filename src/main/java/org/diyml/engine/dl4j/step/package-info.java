/**
 * A training step of a convolutional network, in raw operations of ND4J on the weights of a
 * Deeplearning4j network.
 *
 * <p>The framework's own step spends most of its time on what is not needed: the gradient of the
 * pictures themselves, activations before pooling instead of after, an updater on one thread. Here a
 * batch is shared out to threads that each do their part alone and without OpenMP, whose workers
 * wait for each other by spinning. The parts' gradients are added in a fixed order, so the same
 * number of threads gives the same weights bit for bit.
 */
package org.diyml.engine.dl4j.step;
