package org.diyml.deployments.usage;

import java.util.Locale;
import org.diyml.platform.text.Text;

/** Says in plain words whether what comes to a model has changed. */
public final class DriftText {
  private static final double PERCENT = 100;

  private DriftText() {}

  /** Whether the model is as sure as it was. */
  public static Text of(Drift drift) {
    String key = "drift." + name(drift.state());
    return switch (drift.state()) {
      case UNKNOWN, FEW -> Text.of(key);
      default -> Text.of(key, drift.seen() * PERCENT, drift.expected() * PERCENT);
    };
  }

  /** Whether the pictures are like those that the model learned from. */
  public static Text of(PictureDrift drift) {
    String key = "drift.pictures." + name(drift.state());
    return switch (drift.state()) {
      case UNKNOWN, FEW -> Text.of(key);
      default ->
          Text.of(
                  key,
                  drift.measured(),
                  drift.beyond() * PERCENT,
                  drift.expected() * PERCENT);
    };
  }

  private static String name(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
