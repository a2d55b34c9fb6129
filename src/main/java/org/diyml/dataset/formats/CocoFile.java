package org.diyml.dataset.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one file of COCO annotations says. Its lists may come in any order, so that they are linked
 * only when all has been read.
 */
final class CocoFile {
  /** An element of {@code images}; each part is null when absent. */
  record Picture(int place, String id, String fileName, String split) {}

  /** An element of {@code categories}. */
  record Category(int place, String id, String name) {}

  /** An element of {@code annotations}; the box has no label yet and is null when there is none. */
  record Mark(
      int place, String id, String imageId, String categoryId, PlannedBox box, boolean broken) {}

  private final String path;
  private final Problems problems;
  private final Map<String, String> pool = new HashMap<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final List<Category> categories = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();

  CocoFile(String path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  /** Reads all lists; what was read before an exception stays. */
  void read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    JsonFields.each(
        json,
        list -> {
          if (json.currentToken() == JsonToken.START_ARRAY) {
            JsonFields.eachElement(json, place -> element(json, list, place));
          }
        });
  }

  List<Picture> pictures() {
    return pictures;
  }

  List<Category> categories() {
    return categories;
  }

  List<Mark> marks() {
    return marks;
  }

  private void element(JsonParser json, String list, int place) throws IOException {
    boolean known =
        list.equals("images") || list.equals("categories") || list.equals("annotations");
    if (!known) {
      return;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      problems.add(path + " " + list + "[" + place + "]", "import.json.element");
      return;
    }
    switch (list) {
      case "images" -> picture(json, place);
      case "categories" -> category(json, place);
      default -> marks.add(new CocoMarkReader(json, this::pooled).read(place));
    }
  }

  private void picture(JsonParser json, int place) throws IOException {
    Map<String, String> texts = texts(json);
    pictures.add(
        new Picture(
            place, pooled(texts.get("id")), texts.get("file_name"), texts.get("split")));
  }

  private void category(JsonParser json, int place) throws IOException {
    Map<String, String> texts = texts(json);
    categories.add(new Category(place, pooled(texts.get("id")), texts.get("name")));
  }

  private static Map<String, String> texts(JsonParser json) throws IOException {
    Map<String, String> texts = new HashMap<>();
    JsonFields.each(json, name -> texts.put(name, JsonFields.text(json)));
    return texts;
  }

  /** One object for equal ids: there may be a million annotations. */
  private String pooled(String id) {
    return id == null ? null : pool.computeIfAbsent(id, same -> same);
  }
}
