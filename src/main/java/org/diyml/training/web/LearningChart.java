package org.diyml.training.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.diyml.platform.json.Json;
import org.diyml.platform.web.PageText;
import org.diyml.training.TrainingEpoch;

/** Draws how an iteration learned, as the JSON that the chart component takes. */
@ApplicationScoped
public class LearningChart {
  /** Readable on light and on dark ground; the dashes tell the lines apart without colours. */
  private static final String ACCURACY = "#2f80ed";

  private static final String TRAIN_LOSS = "#b7791f";
  private static final String VALIDATION_LOSS = "#c2418c";
  private static final List<Integer> DASHED = List.of(6, 4);
  private static final List<Integer> SOLID = List.of();
  private static final double PERCENT = 100;

  @Inject private Json json;
  @Inject private PageText texts;

  /** The share of right answers by epoch, in per cent. */
  public String accuracy(List<TrainingEpoch> history) {
    return chart(
        history,
        Map.of("min", 0, "max", PERCENT, "title", title("chart.accuracyAxis")),
        List.of(
            line(
                "chart.accuracy",
                ACCURACY,
                SOLID,
                history,
                e -> e.getValidationScore() == null ? null : e.getValidationScore() * PERCENT)));
  }

  /** How wrong the answers were by epoch, for what was learned from and for what was not. */
  public String loss(List<TrainingEpoch> history) {
    return chart(
        history,
        Map.of("min", 0, "title", title("chart.lossAxis")),
        List.of(
            line("chart.trainLoss", TRAIN_LOSS, DASHED, history, TrainingEpoch::getTrainLoss),
            line(
                "chart.validationLoss",
                VALIDATION_LOSS,
                SOLID,
                history,
                TrainingEpoch::getValidationLoss)));
  }

  private String chart(
      List<TrainingEpoch> history, Map<String, Object> axis, List<Map<String, Object>> lines) {
    List<Integer> epochs = history.stream().map(TrainingEpoch::getEpoch).toList();
    return json.write(
        Map.of(
            "type", "line",
            "data", Map.of("labels", epochs, "datasets", lines),
            "options",
                Map.of(
                    // Redrawn each second while it learns: it must not jump.
                    "animation", false,
                    "responsive", true,
                    "maintainAspectRatio", false,
                    "interaction", Map.of("mode", "index", "intersect", false),
                    "plugins", Map.of("legend", Map.of("position", "bottom")),
                    "scales", Map.of("x", Map.of("title", title("chart.epochAxis")), "y", axis))));
  }

  private Map<String, Object> line(
      String key,
      String colour,
      List<Integer> dash,
      List<TrainingEpoch> history,
      Function<TrainingEpoch, Double> value) {
    return Map.of(
        "label", texts.of(key),
        "data", history.stream().map(value).toList(),
        "borderColor", colour,
        "backgroundColor", colour,
        "borderDash", dash,
        "borderWidth", 2,
        "pointRadius", 2,
        "tension", 0.2);
  }

  private Map<String, Object> title(String key) {
    return Map.of("display", true, "text", texts.of(key));
  }
}
