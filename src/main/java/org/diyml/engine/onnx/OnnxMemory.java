package org.diyml.engine.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells from a model's file what it takes in memory once it is loaded. */
final class OnnxMemory {

  private static final int WIDENED = 2;

  private OnnxMemory() {}

  static long ofFloats(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long ofHalfFloats(Path file) {
    return WIDENED * ofFloats(file);
  }
}
