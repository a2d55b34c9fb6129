package org.diyml.engine.convert.onnx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the labels that exporters write into a file, each in its own way. */
final class LabelsReading {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> KEYS =
      List.of("labels", "classes", "class_names", "names", "class_labels");

  /** A dictionary as Python prints it: {@code {0: 'cat', 1: 'dog'}}. */
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,6})\\s*:\\s*(['\"])(.*?)\\2");

  private LabelsReading() {}

  /** As many labels as there are classes; none where the file tells none or another number. */
  static List<String> of(Map<String, String> metadata, int classes) {
    return KEYS.stream()
        .map(metadata::get)
        .filter(text -> text != null && !text.isBlank())
        .flatMap(LabelsReading::ways)
        .filter(labels -> labels.size() == classes || (classes == 0 && labels.size() > 1))
        .findFirst()
        .orElse(List.of());
  }

  private static Stream<List<String>> ways(String text) {
    return Stream.of(
        json(text), numbered(text), split(text, "\\R"), split(text, ","), split(text, ";"));
  }

  private static List<String> json(String text) {
    List<String> labels = new ArrayList<>();
    try {
      JsonNode node = JSON.readTree(text);
      for (int i = 0; i < node.size(); i++) {
        JsonNode label = node.isArray() ? node.get(i) : node.path(String.valueOf(i));
        if (!label.isTextual()) {
          return List.of();
        }
        labels.add(label.textValue());
      }
    } catch (JsonProcessingException e) {
      return List.of();
    }
    return labels;
  }

  private static List<String> numbered(String text) {
    List<String> labels = new ArrayList<>();
    Matcher matcher = NUMBERED.matcher(text);
    while (matcher.find()) {
      if (Integer.parseInt(matcher.group(1)) != labels.size()) {
        return List.of();
      }
      labels.add(matcher.group(3));
    }
    return labels;
  }

  private static List<String> split(String text, String between) {
    return Stream.of(text.split(between)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
