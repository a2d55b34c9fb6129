package org.diyml.platform.metrics;

import io.prometheus.metrics.model.registry.Collector;
import java.util.List;

/**
 * Something that counts. Rooms give theirs as CDI beans.
 *
 * <p>Names follow Prometheus: {@code diyml_}, what is counted, its base unit. The values of labels
 * are few and known: never ids, never what users write.
 */
public interface Metered {
  /** What it counts; the same objects whenever it is asked. */
  List<Collector> meters();
}
