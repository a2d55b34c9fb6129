package org.diyml.engine.convert.keras;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The places of a model's layers in Keras 3's files: the class in lower case with underscores, and
 * a number from the second of a class on.
 */
final class StoredNames {

  private final Map<String, Integer> used = new HashMap<>();

  String next(String kind) {
    String name =
        kind.replaceAll("\\W+", "")
            .replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
            .replaceAll("([a-z])([A-Z])", "$1_$2")
            .toLowerCase(Locale.ROOT);
    int before = used.merge(name, 1, Integer::sum) - 1;
    return before == 0 ? name : name + "_" + before;
  }
}
