package org.diyml.training.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.diyml.platform.json.Json;
import org.diyml.platform.web.PageText;
import org.diyml.training.TrainingEpoch;

/** How an iteration learned, as the JSON that {@code charts.js} draws. */
@Named
@RequestScoped
public class LearningChart {
  private static final double PERCENT = 100;

  @Inject private Json json;
  @Inject private PageText texts;

  /** The share of right answers by epoch, in per cent. */
  public String accuracy(List<TrainingEpoch> history) {
    return score("chart.accuracy", "chart.accuracyAxis", history);
  }

  /** A detector's mean average precision by epoch, in per cent. */
  public String averagePrecision(List<TrainingEpoch> history) {
    return score("chart.averagePrecision", "chart.averagePrecisionAxis", history);
  }

  /** How wrong the answers were by epoch, for what was learned from and for what was not. */
  public String loss(List<TrainingEpoch> history) {
    return chart(
        Map.of("title", texts.of("chart.lossAxis"), "min", 0),
        List.of(
            line("chart.validationLoss", history, TrainingEpoch::getValidationLoss),
            line("chart.trainLoss", history, TrainingEpoch::getTrainLoss)));
  }

  /** A chart that is filled while an iteration runs. */
  public String getEmptyAccuracy() {
    return accuracy(List.of());
  }

  /** A chart that is filled while an iteration runs. */
  public String getEmptyAveragePrecision() {
    return averagePrecision(List.of());
  }

  /** A chart that is filled while an iteration runs. */
  public String getEmptyLoss() {
    return loss(List.of());
  }

  private String score(String name, String axis, List<TrainingEpoch> history) {
    return chart(
        Map.of("title", texts.of(axis), "min", 0, "max", PERCENT),
        List.of(
            line(
                name,
                history,
                e -> e.getValidationScore() == null ? null : e.getValidationScore() * PERCENT)));
  }

  private String chart(Map<String, Object> y, List<Map<String, Object>> lines) {
    return json.write(
        Map.of("x", Map.of("title", texts.of("chart.epochAxis")), "y", y, "lines", lines));
  }

  private Map<String, Object> line(
      String key, List<TrainingEpoch> history, Function<TrainingEpoch, Double> value) {
    List<List<Number>> points =
        history.stream()
            .filter(epoch -> value.apply(epoch) != null)
            .map(epoch -> Arrays.<Number>asList(epoch.getEpoch(), value.apply(epoch)))
            .toList();
    return Map.of("name", texts.of(key), "points", points);
  }
}
