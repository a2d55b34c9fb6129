/**
 * Models that users bring: checked before they are taken, translated to ONNX, kept with what was
 * understood of them.
 */
package org.diyml.models;
