/** Looks into ONNX files before the runtime does: checks them, and finds out how to feed them. */
package org.diyml.engine.convert.onnx;
