/**
 * Reads TensorFlow Lite files and translates them. The file's schema is version 3, in FlatBuffers;
 * 8-bit weights become floats, and activations keep the ranges that their quantisation allows.
 */
package org.diyml.engine.convert.tflite;
