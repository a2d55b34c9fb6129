package org.diyml.models;

import java.util.List;
import java.util.Optional;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;

/**
 * What the person who brings a model says of it. What is empty stays as it is.
 *
 * @param name what to call it
 * @param labels in the order of the outputs
 * @param preprocessing a word for how pixels are scaled
 * @param licence under which terms it may be used
 */
public record ModelAbout(
    Optional<String> name,
    Optional<List<String>> labels,
    Optional<String> preprocessing,
    Optional<String> licence) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_LICENCE = 200;

  /** Those that may be null. */
  public static ModelAbout of(
      String name, List<String> labels, String preprocessing, String licence) {
    return new ModelAbout(
        Optional.ofNullable(name),
        Optional.ofNullable(labels),
        Optional.ofNullable(preprocessing),
        Optional.ofNullable(licence));
  }

  /** The same with a name where there is none. */
  ModelAbout orNamed(String fallback) {
    return new ModelAbout(name.or(() -> Optional.of(fallback)), labels, preprocessing, licence);
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
    ModelFacts scaled =
        preprocessing
            .map(word -> understood.withScaling(Preprocessing.named(word)))
            .orElse(understood);
    try {
      return labels.map(scaled::withLabels).orElse(scaled);
    } catch (ModelRefused e) {
      throw UserError.invalid("labels", "model.refused", e.getMessage());
    }
  }
}
