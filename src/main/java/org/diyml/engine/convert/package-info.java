/**
 * Models of other tools, translated to ONNX.
 *
 * <p>This package says what is known of a model; {@code graph} writes ONNX graphs, {@code keras},
 * {@code tflite} and {@code onnx} read one format each, and {@code intake} is the one way in, which
 * tells formats apart. Files come from strangers: nothing in them is executed, nothing is allocated
 * that they only declare, and all that is not understood is refused by name.
 */
package org.diyml.engine.convert;
