package org.diyml.platform.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions of the product and of what its results depend on, written down by the build. */
public enum Versions {
  PRODUCT("version"),
  DEEPLEARNING4J("deeplearning4j"),
  ONNX_RUNTIME("onnxruntime");

  private static final Properties PROPERTIES = load();

  private final String key;

  Versions(String key) {
    this.key = key;
  }

  /** Such as {@code 1.2.0}. */
  public String text() {
    return PROPERTIES.getProperty(key);
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("/org/diyml/versions.properties")) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
