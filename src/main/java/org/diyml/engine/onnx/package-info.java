/** Runs ready-made networks in ONNX Runtime. Nothing else of the product imports it. */
package org.diyml.engine.onnx;
