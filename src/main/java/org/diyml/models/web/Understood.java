package org.diyml.models.web;

import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.platform.web.PageText;

/** What was understood of a model, in sentences. */
final class Understood {
  private static final int LARGEST_PIXEL = 255;

  private final PageText texts;
  private final ModelFacts facts;

  Understood(PageText texts, ModelFacts facts) {
    this.texts = texts;
    this.facts = facts;
  }

  /** What pictures it takes. */
  String pictures() {
    PictureInput input = facts.input();
    String order = texts.of("models.order." + input.order().name());
    boolean any = input.width() == 0 || input.height() == 0;
    return any
        ? texts.of("models.anySize", order)
        : texts.of("models.size", input.width(), input.height(), order);
  }

  /** How the network holds them. */
  String layout() {
    PictureInput input = facts.input();
    return texts.of(
        "models.input",
        input.name(),
        input.layout().name(),
        texts.of(input.bytes() ? "models.bytes" : "models.floats"));
  }

  /** To what numbers pixels are scaled, and where that is known from. */
  String range() {
    PixelScaling scaling = facts.input().scaling();
    String source = texts.of("models.source." + scaling.source().name());
    return texts.of(
        "models.range",
        scaling.apply(0, 0),
        scaling.apply(LARGEST_PIXEL, 0),
        source,
        scaling.reason());
  }

  /** What it answers. */
  String answers() {
    String meaning = texts.of("models.meaning." + facts.output().meaning().name());
    return texts.of(
        "models.answers", facts.output().classes(), facts.output().name(), meaning);
  }

  /** Whether the range is only a guess, which a person should look at. */
  boolean isGuessed() {
    return facts.input().scaling().source() == PixelScaling.Source.GUESSED;
  }
}
