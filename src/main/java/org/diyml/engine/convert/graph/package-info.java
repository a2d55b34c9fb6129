/** Writes ONNX graphs of picture networks; the readers of other formats build on it. */
package org.diyml.engine.convert.graph;
