/**
 * Writes models that were trained here as ONNX files that run anywhere: from a picture of any size
 * to what is answered, all inside of the graph.
 */
package org.diyml.engine.convert.export;
