package org.diyml.models;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.platform.errors.UserError;

/** How pixels are scaled, in the words of those who bring a model. */
final class Preprocessing {
  private static final String REASON = "the person who brought the model says so";

  private static final Map<String, PixelScaling> NAMED =
      Map.of(
          "none", PixelScaling.none(PixelScaling.Source.STATED, REASON),
          "0..1", PixelScaling.toOne(PixelScaling.Source.STATED, REASON),
          "-1..1", PixelScaling.aroundZero(PixelScaling.Source.STATED, REASON),
          "imagenet",
              new PixelScaling(
                  List.of(123.675, 116.28, 103.53),
                  List.of(58.395, 57.12, 57.375),
                  PixelScaling.Source.STATED,
                  REASON));

  private Preprocessing() {}

  /**
   * The scaling of that name.
   *
   * @param order of the network's channels: the words are about colours
   * @throws UserError invalid when there is none
   */
  static PixelScaling named(String word, ChannelOrder order) {
    PixelScaling scaling = NAMED.get(word.toLowerCase(Locale.ROOT));
    if (scaling == null) {
      throw UserError.invalid(
          "preprocessing", "model.preprocessing",
          String.join(", ", NAMED.keySet().stream().sorted().toList()));
    }
    return order == ChannelOrder.BGR ? scaling.reversed() : scaling;
  }

  /** The word with which a person named the scaling; nothing when nobody did. */
  static Optional<String> wordOf(PixelScaling scaling, ChannelOrder order) {
    return NAMED.keySet().stream()
        .filter(word -> named(word, order).equals(scaling))
        .findFirst();
  }
}
