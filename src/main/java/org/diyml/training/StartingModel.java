package org.diyml.training;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How settings name a model that a user brought as what training starts from: {@code model:7}. */
public final class StartingModel {
  private static final String PREFIX = "model:";
  private static final Pattern NAME = Pattern.compile(PREFIX + "([1-9][0-9]{0,17})");

  private StartingModel() {}

  /** The name of the model of that id. */
  public static String name(long modelId) {
    return PREFIX + modelId;
  }

  /** The id of the model that is named so; none for pretrained networks, and for null. */
  static Optional<Long> id(String backbone) {
    Matcher name = NAME.matcher(backbone == null ? "" : backbone);
    return name.matches() ? Optional.of(Long.valueOf(name.group(1))) : Optional.empty();
  }
}
