package org.diyml.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks all vitals. */
@ApplicationScoped
public class Health {
  private static final Logger LOG = Logger.getLogger(Health.class.getName());

  /** How long what a vital said is told again. */
  private static final Duration RECENT = Duration.ofSeconds(1);

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  @Inject @Any private Instance<Vital> vitals;

  /** The state of everything, a moment ago at most. */
  public HealthReport report() {
    return report(vital -> true);
  }

  /** The state of what answers one question, a moment ago at most. */
  public HealthReport report(Probe probe) {
    return report(vital -> vital.probe() == probe);
  }

  private HealthReport report(Predicate<Vital> asked) {
    return new HealthReport(
        vitals.stream()
            .filter(asked)
            .map(this::recent)
            .sorted(Comparator.comparing(HealthReport.Part::name))
            .toList());
  }

  /** Anybody may ask, as often as they like; each vital is asked by one of them at a time. */
  private HealthReport.Part recent(Vital vital) {
    return answers
        .compute(
            vital.name(),
            (name, last) ->
                last != null && last.isRecent() ? last : Answer.of(vital, last))
        .part();
  }

  /** What a vital said, and when. */
  private record Answer(HealthReport.Part part, Instant time) {
    static Answer of(Vital vital, Answer last) {
      return new Answer(ask(vital, last == null || last.part().up()), Instant.now());
    }

    boolean isRecent() {
      return Instant.now().isBefore(time.plus(RECENT));
    }

    private static HealthReport.Part ask(Vital vital, boolean wasUp) {
      try {
        return new HealthReport.Part(vital.name(), true, vital.required(), vital.check());
      } catch (Exception e) {
        // Whatever a vital throws is its answer: not working. The cause goes to the log only, as
        // everybody may ask.
        if (wasUp) {
          LOG.log(Level.WARNING, "Not healthy: " + vital.name(), e);
        }
        return new HealthReport.Part(
            vital.name(),
            false,
            vital.required(),
            e instanceof VitalDown ? e.getMessage() : "not working; the log tells why");
      }
    }
  }
}
