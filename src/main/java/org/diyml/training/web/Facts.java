package org.diyml.training.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.diyml.platform.json.Json;
import org.diyml.platform.web.PageText;
import org.diyml.training.IterationReport;

/** What an iteration was made with, so that somebody else can make it again. */
@ApplicationScoped
public class Facts {
  /** The values of these are names, not words that pages know. */
  private static final List<String> NAMES = List.of("backbone");

  @Inject private Json json;
  @Inject private PageText texts;

  /** Its settings, each field with its value. */
  List<Fact> settings(IterationReport report) {
    List<Fact> facts = new ArrayList<>();
    addAll(facts, json.read(json.write(report.settings()), ObjectNode.class));
    return facts;
  }

  /** The data, the software and the model. */
  List<Fact> environment(IterationReport report) {
    List<Fact> facts = new ArrayList<>();
    if (report.dataset() != null) {
      add(facts, "made.images", report.dataset().images());
      add(facts, "made.inputSize", report.dataset().inputSize());
      add(facts, "made.snapshot", report.dataset().snapshot());
    }
    if (report.model() != null) {
      add(facts, "made.backbone", report.model().backbone());
      add(facts, "made.weights", report.model().weightsSha256());
    }
    if (report.environment() != null) {
      add(facts, "made.version", report.environment().version());
      add(facts, "made.deeplearning", report.environment().deeplearning4j());
      add(facts, "made.nativeBuild", report.environment().nativeBuild());
      add(facts, "made.onnxRuntime", report.environment().onnxRuntime());
      add(facts, "made.java", report.environment().java());
      add(facts, "made.system", report.environment().system());
      add(facts, "made.processors", report.environment().processors());
    }
    return facts;
  }

  private void addAll(List<Fact> facts, ObjectNode fields) {
    fields
        .properties()
        .forEach(
            field -> {
              if (field.getValue() instanceof ObjectNode inner) {
                addAll(facts, inner);
              } else {
                String name = texts.of("settings." + field.getKey());
                facts.add(new Fact(name, value(field.getKey(), field.getValue())));
              }
            });
  }

  private String value(String field, JsonNode value) {
    boolean word = value.isTextual() || value.isBoolean() || value.isNull();
    return word && !NAMES.contains(field)
        ? texts.of("choice." + value.asText())
        : value.asText();
  }

  private void add(List<Fact> facts, String key, Object value) {
    if (value != null) {
      facts.add(new Fact(texts.of(key), value.toString()));
    }
  }
}
