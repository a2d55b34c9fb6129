package org.diyml.engine.convert.export;

/**
 * A backbone as its card describes it. It takes unsigned bytes, {@code [n, size, size, 3]}, red,
 * green, blue.
 *
 * @param onnx the file
 * @param name of the model
 * @param sha256 of the file, in hexadecimal
 * @param input name of the input
 * @param features name of the output {@code [n, length]}
 * @param featureMap16 name of the output {@code [n, channels, h, w]} whose means follow the features
 */
public record BackboneFile(
    byte[] onnx, String name, String sha256, String input, String features, String featureMap16) {}
