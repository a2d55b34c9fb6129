package org.diyml.platform.metrics;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gauges that are read when somebody asks for them. One that cannot be read just now is left out,
 * so that the others still tell what is wrong.
 */
public final class Readings {
  private static final Logger LOG = Logger.getLogger(Readings.class.getName());

  private Readings() {}

  /** A gauge with {@code labels}, whose values the reading gives in that order. */
  public static GaugeWithCallback gauge(
      String name, String help, Reading reading, String... labels) {
    return GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames(labels)
        .callback(values -> read(name, reading, values))
        .build();
  }

  private static void read(String name, Reading reading, GaugeWithCallback.Callback values) {
    try {
      reading.read(values);
    } catch (Exception e) {
      // Whatever a reading throws, it is that there is no figure at the moment.
      LOG.log(Level.WARNING, e, () -> "Cannot be read: " + name);
    }
  }

  /** Tells the values of a gauge. */
  public interface Reading {
    /** Calls {@code values} for each combination of labels. */
    void read(GaugeWithCallback.Callback values) throws Exception;
  }
}
