package org.diyml.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one XML file of VOC says of a picture. */
final class VocFile {
  private String fileName = "";
  private final List<Map<String, String>> objects = new ArrayList<>();

  /** The name of the picture; empty when the file does not tell it. */
  String fileName() {
    return fileName;
  }

  /** The texts of each object by the paths of their elements below it. */
  List<Map<String, String>> objects() {
    return objects;
  }

  void setFileName(String name) {
    fileName = name;
  }

  void add(Map<String, String> object) {
    objects.add(object);
  }
}
