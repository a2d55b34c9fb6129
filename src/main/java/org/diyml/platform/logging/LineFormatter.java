package org.diyml.platform.logging;

import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** The format that is set, for the runnable jar's log from its very first line on. */
public final class LineFormatter extends Formatter {
  private final Formatter format = LogFormat.current().formatter(Map::of);

  @Override
  public String format(LogRecord record) {
    return format.format(record);
  }
}
