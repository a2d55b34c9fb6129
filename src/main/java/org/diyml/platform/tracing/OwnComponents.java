package org.diyml.platform.tracing;

import io.opentelemetry.common.ComponentLoader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Finds the parts of OpenTelemetry that the application brings, and passes over those of another
 * version that the server has for itself.
 */
final class OwnComponents implements ComponentLoader {
  @Override
  public <T> Iterable<T> load(Class<T> type) {
    Iterator<T> found = ServiceLoader.load(type, OwnComponents.class.getClassLoader()).iterator();
    List<T> own = new ArrayList<>();
    while (addNext(found, own)) {
      // One after the other, since each may be the server's.
    }
    return own;
  }

  private static <T> boolean addNext(Iterator<T> found, List<T> own) {
    try {
      boolean more = found.hasNext();
      if (more) {
        own.add(found.next());
      }
      return more;
    } catch (ServiceConfigurationError e) {
      return true;
    }
  }
}
