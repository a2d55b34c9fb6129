package org.diyml.platform.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Writes each record as one line of JSON. It needs nothing but the Java platform, since it is there
 * before the application and its libraries are.
 */
final class JsonFormatter extends Formatter {
  private final Supplier<Map<String, String>> context;

  /**
   * Makes a formatter.
   *
   * @param context what else is known where a record is made, by name
   */
  JsonFormatter(Supplier<Map<String, String>> context) {
    this.context = context;
  }

  @Override
  public String format(LogRecord record) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("time", record.getInstant().toString());
    fields.put("level", record.getLevel().getName());
    fields.put("logger", record.getLoggerName());
    fields.put("message", formatMessage(record));
    fields.put("thread", Thread.currentThread().getName());
    fields.putAll(context.get());
    fields.put("exception", trace(record.getThrown()));
    StringBuilder line = new StringBuilder("{");
    fields.forEach(
        (name, value) -> {
          if (value != null) {
            line.append(line.length() == 1 ? "" : ",");
            quote(name, line);
            quote(value, line.append(':'));
          }
        });
    return line.append("}\n").toString();
  }

  private static String trace(Throwable thrown) {
    if (thrown == null) {
      return null;
    }
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static void quote(String text, StringBuilder line) {
    line.append('"');
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> line.append('\\').append(c);
        case '\n' -> line.append("\\n");
        case '\t' -> line.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c) || c == 0x7f) {
            line.append(String.format("\\u%04x", (int) c));
          } else {
            line.append(c);
          }
        }
      }
    }
    line.append('"');
  }
}
