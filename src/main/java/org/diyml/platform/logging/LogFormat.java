package org.diyml.platform.logging;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Formatter;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.diyml.platform.settings.Setting;

/** What the lines of the log look like. */
public enum LogFormat {
  /** A line for people. */
  TEXT,
  /** A JSON object a line, for programs that gather logs. */
  JSON;

  /**
   * The format in force.
   *
   * @throws IllegalStateException naming the setting when it is none of these
   */
  public static LogFormat current() {
    String set = Setting.LOG_FORMAT.value().strip();
    return Stream.of(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(set))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    Setting.LOG_FORMAT.variable() + " must be text or json, but is '" + set + "'"));
  }

  Formatter formatter(Supplier<Map<String, String>> context) {
    return this == JSON ? new JsonFormatter(context) : new SimpleFormatter();
  }
}
