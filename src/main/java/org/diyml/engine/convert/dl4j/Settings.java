package org.diyml.engine.convert.dl4j;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import org.diyml.engine.convert.ModelRefused;

/** The settings of a layer, as its configuration has them. */
record Settings(JsonNode node) {

  private static final int LARGEST = 1 << 24;

  boolean flag(String key, boolean fallback) {
    return node.path(key).asBoolean(fallback);
  }

  String text(String key, String fallback) {
    return node.path(key).asText(fallback);
  }

  double number(String key, double fallback) {
    return node.path(key).isNumber() ? node.path(key).doubleValue() : fallback;
  }

  /** A length of the layer. */
  int length(String key) {
    JsonNode value = node.path(key);
    if (!value.canConvertToInt() || value.intValue() < 1 || value.intValue() > LARGEST) {
      throw new ModelRefused("Its setting " + key + " is " + value + ", not a length.");
    }
    return value.intValue();
  }

  /** So many whole numbers. */
  int[] whole(String key, int count, int fallback) {
    JsonNode array = node.path(key);
    if (!array.isArray()) {
      return IntStream.generate(() -> fallback).limit(count).toArray();
    }
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      JsonNode value = array.path(i);
      if (array.size() != count || !value.isInt() || value.intValue() < 0) {
        throw new ModelRefused("Its setting " + key + " is " + array + ".");
      }
      values[i] = value.intValue();
    }
    return values;
  }
}
