package org.diyml.deployments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Setting;

/** Bounds how many requests a model answers, or keeps waiting, at the same time. */
@ApplicationScoped
public class Admission {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final int most = Math.toIntExact(Setting.INFERENCE_WAITING.number());
  private final Map<ServedModel, Integer> inside = new ConcurrentHashMap<>();

  /**
   * Lets a request in; whoever is let in closes the place when it is answered.
   *
   * @throws UserError unavailable, soon to be available, when there are too many
   */
  Place enter(ServedModel model) {
    int now = inside.merge(model, 1, Integer::sum);
    Place place = () -> inside.computeIfPresent(model, (of, n) -> n == 1 ? null : n - 1);
    if (now > most) {
      place.close();
      throw UserError.later(ErrorKind.UNAVAILABLE, SOON, "inference.busy");
    }
    return place;
  }

  /** A request that was let in. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }
}
