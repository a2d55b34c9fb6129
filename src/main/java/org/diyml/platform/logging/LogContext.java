package org.diyml.platform.logging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.MDC;

/** Says of what this thread logs where it is from, until it is closed. */
public final class LogContext implements AutoCloseable {
  private final Deque<MDC.MDCCloseable> fields = new ArrayDeque<>();

  private LogContext() {}

  /** A context that says nothing yet. */
  public static LogContext open() {
    return new LogContext();
  }

  /** The same with a field more; null is left out. */
  public LogContext with(LogField field, Object value) {
    if (value != null) {
      fields.push(MDC.putCloseable(field.key(), value.toString()));
    }
    return this;
  }

  /** What is known in this thread, by the names of the fields. */
  public static Map<String, String> current() {
    Map<String, String> known = MDC.getCopyOfContextMap();
    return known == null ? Map.of() : new TreeMap<>(known);
  }

  @Override
  public void close() {
    fields.forEach(MDC.MDCCloseable::close);
  }
}
