package org.diyml.models;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.PictureInput;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;

/**
 * What the person who brings a model says of it. What is empty stays as it is.
 *
 * @param name what to call it
 * @param labels in the order of the outputs
 * @param preprocessing a word for how pixels are scaled
 * @param channels a word of {@link ChannelOrder}, in any case
 * @param licence under which terms it may be used
 */
public record ModelAbout(
    Optional<String> name,
    Optional<List<String>> labels,
    Optional<String> preprocessing,
    Optional<String> channels,
    Optional<String> licence) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_LICENCE = 200;

  /** Those that may be null. */
  public static ModelAbout of(
      String name, List<String> labels, String preprocessing, String channels, String licence) {
    return new ModelAbout(
        Optional.ofNullable(name),
        Optional.ofNullable(labels),
        Optional.ofNullable(preprocessing),
        Optional.ofNullable(channels),
        Optional.ofNullable(licence));
  }

  /** The same with a name where there is none. */
  ModelAbout orNamed(String fallback) {
    return new ModelAbout(
        name.or(() -> Optional.of(fallback)), labels, preprocessing, channels, licence);
  }

  /**
   * Makes sure that the texts are not too long.
   *
   * @throws UserError invalid when they are, or the name is blank
   */
  ModelAbout checked() {
    FieldChecks checks = new FieldChecks();
    name.ifPresent(text -> checks.text(text, "name", LONGEST_NAME));
    licence.ifPresent(text -> checks.optionalText(text, "licence", LONGEST_LICENCE));
    checks.done();
    return this;
  }

  /**
   * Corrects what was understood of a model.
   *
   * @throws UserError invalid when it does not fit the model
   */
  ModelFacts correct(ModelFacts understood) {
    ModelFacts scaled = scaled(understood);
    try {
      return labels.map(scaled::withLabels).orElse(scaled);
    } catch (ModelRefused e) {
      throw UserError.invalid("labels", "model.refused", e.getMessage());
    }
  }

  /** What was once said in a word of how pixels are scaled holds for another order too. */
  private ModelFacts scaled(ModelFacts understood) {
    PictureInput input = understood.input();
    ChannelOrder order = channels.map(ModelAbout::order).orElse(input.order());
    try {
      ModelFacts ordered = understood.withOrder(order);
      return preprocessing
          .or(() -> Preprocessing.wordOf(input.scaling(), input.order()))
          .map(word -> ordered.withScaling(Preprocessing.named(word, order)))
          .orElse(ordered);
    } catch (ModelRefused e) {
      throw UserError.invalid("channels", "model.refused", e.getMessage());
    }
  }

  private static ChannelOrder order(String word) {
    return Stream.of(ChannelOrder.values())
        .filter(order -> order.name().equalsIgnoreCase(word.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                UserError.invalid(
                    "channels",
                    "model.channels",
                    Stream.of(ChannelOrder.values())
                        .map(order -> order.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))));
  }
}
