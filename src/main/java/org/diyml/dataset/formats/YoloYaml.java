package org.diyml.dataset.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the YAML of a YOLO data set says.
 *
 * @param names of classes by their numbers
 * @param paths folders or lists of pictures by the part of the split
 */
record YoloYaml(Map<Integer, String> names, Map<String, List<String>> paths) {
  private static final int LONGEST = 1 << 20;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setAllowDuplicateKeys(true).build();

  /** Reads a file; what cannot be understood is a problem, and absent. */
  static YoloYaml read(Archive archive, String path, Problems problems) throws IOException {
    YoloYaml yaml = new YoloYaml(new HashMap<>(), new HashMap<>());
    try {
      if (load(archive, path, problems) instanceof Map<?, ?> root) {
        root.forEach((key, value) -> yaml.take(String.valueOf(key), value));
      } else {
        problems.add(path, "import.yaml.broken");
      }
    } catch (UnreadableEntry e) {
      problems.add(path, e.reason());
    }
    return yaml;
  }

  boolean hasNames() {
    return !names.isEmpty();
  }

  private static Object load(Archive archive, String path, Problems problems)
      throws IOException {
    char[] text = new char[LONGEST];
    int length = 0;
    try (BufferedReader reader = EntryText.of(archive, path, problems).reader()) {
      int read;
      while (length < LONGEST && (read = reader.read(text, length, LONGEST - length)) >= 0) {
        length += read;
      }
    }
    try {
      return new Load(SETTINGS).loadFromString(new String(text, 0, length));
    } catch (YamlEngineException | StackOverflowError e) {
      // The library recurses as deep as lists are nested, which a hostile file chooses.
      return null;
    }
  }

  private void take(String key, Object value) {
    if (key.equals("names")) {
      takeNames(value);
    } else {
      SplitWord.of(key).ifPresent(split -> paths.put(split, texts(value)));
    }
  }

  private void takeNames(Object value) {
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        names.put(i, String.valueOf(list.get(i)).strip());
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (number, name) ->
              YoloLine.wholeNumber(String.valueOf(number))
                  .ifPresent(at -> names.put(at, String.valueOf(name).strip())));
    }
  }

  private static List<String> texts(Object value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof List<?> list) {
      list.forEach(text -> texts.add(String.valueOf(text)));
    }
    return texts;
  }
}
