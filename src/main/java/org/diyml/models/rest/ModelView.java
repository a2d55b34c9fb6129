package org.diyml.models.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.models.ModelUse;
import org.diyml.models.UploadedModel;
import org.diyml.pretrained.ModelCard;

/**
 * What clients see of a model. What is not known of built-in ones is null.
 *
 * @param id number of an own model, name of a built-in one
 * @param origin {@code uploaded} or {@code built-in}
 * @param task {@code classification} or {@code detection}
 * @param format what the file came as
 * @param version its number among the models of that name
 * @param labels in the order of the outputs; empty when nobody knows
 * @param classes how many it tells apart; null when that is not known
 * @param deployments where it answers, as far as the caller may see it
 */
public record ModelView(
    Object id,
    String name,
    Integer version,
    String origin,
    String task,
    String format,
    String fileName,
    String sha256,
    Long bytes,
    String licence,
    String source,
    String producer,
    List<Input> inputs,
    List<Output> outputs,
    List<String> labels,
    Integer classes,
    List<ModelUse> deployments,
    Instant createdAt) {
  /**
   * An input.
   *
   * @param type {@code uint8} or {@code float32}
   * @param layout {@code NHWC} or {@code NCHW}
   * @param width in pixels; 0 where any will do
   * @param height in pixels; 0 where any will do
   * @param channels {@code RGB}, {@code BGR} or {@code GREY}
   */
  public record Input(
      String name,
      String type,
      String layout,
      int width,
      int height,
      String channels,
      Preprocessing preprocessing) {}

  /**
   * From pixels 0 to 255 to what the network takes: {@code (pixel - mean) / deviation}.
   *
   * @param known {@code stated}, {@code graph} or {@code guessed}
   * @param reason where it is known from
   */
  public record Preprocessing(
      List<Double> mean, List<Double> deviation, String known, String reason) {}

  /** An output; {@code meaning} is null for those that are not used. */
  public record Output(String name, String meaning) {}

  static ModelView of(UploadedModel model, ModelFacts facts, List<ModelUse> uses) {
    int classes = facts.output().classes();
    return new ModelView(
        model.getId(),
        model.getName(),
        model.getModelVersion(),
        "uploaded",
        ModelCard.CLASSIFICATION,
        model.getFormat().title(),
        model.getFileName(),
        model.getSha256(),
        model.getBytes(),
        model.getLicence(),
        null,
        facts.producer(),
        List.of(input(facts.input())),
        facts.outputs().stream()
            .map(name -> new Output(name, meaning(facts, name)))
            .toList(),
        facts.labels(),
        classes == 0 ? null : (Integer) classes,
        uses,
        model.getCreatedAt());
  }

  static ModelView of(ModelCard card, List<String> labels, long bytes) {
    return new ModelView(
        card.name(),
        card.title(),
        null,
        "built-in",
        card.task(),
        "ONNX",
        card.file(),
        card.sha256(),
        bytes,
        card.licence(),
        card.source(),
        null,
        List.of(
            new Input(
                card.input().name(),
                "uint8",
                "NHWC",
                card.input().size(),
                card.input().size(),
                "RGB",
                new Preprocessing(List.of(0.0), List.of(1.0), "stated", "inside of the network"))),
        card.outputs().values().stream().map(name -> new Output(name, null)).toList(),
        labels,
        labels.size(),
        List.of(),
        null);
  }

  private static Input input(PictureInput input) {
    PixelScaling scaling = input.scaling();
    return new Input(
        input.name(),
        input.bytes() ? "uint8" : "float32",
        input.layout().name(),
        input.width(),
        input.height(),
        input.order().name(),
        new Preprocessing(
            scaling.mean(), scaling.deviation(), word(scaling.source()), scaling.reason()));
  }

  private static String meaning(ModelFacts facts, String output) {
    return output.equals(facts.output().name()) ? word(facts.output().meaning()) : null;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
