/** Writes classifiers that were trained here as ONNX files that run anywhere. */
package org.diyml.engine.convert.export;
