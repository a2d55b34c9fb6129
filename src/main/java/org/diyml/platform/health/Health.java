package org.diyml.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks all vitals. */
@ApplicationScoped
public class Health {
  private static final Logger LOG = Logger.getLogger(Health.class.getName());

  @Inject @Any private Instance<Vital> vitals;

  /** The state of everything, just now. */
  public HealthReport report() {
    return report(vital -> true);
  }

  /** The state of what answers one question, just now. */
  public HealthReport report(Probe probe) {
    return report(vital -> vital.probe() == probe);
  }

  private HealthReport report(Predicate<Vital> asked) {
    return new HealthReport(
        vitals.stream()
            .filter(asked)
            .map(Health::ask)
            .sorted(Comparator.comparing(HealthReport.Part::name))
            .toList());
  }

  private static HealthReport.Part ask(Vital vital) {
    try {
      return new HealthReport.Part(vital.name(), true, vital.required(), vital.check());
    } catch (Exception e) {
      // Whatever a vital throws is its answer: not working. The cause goes to the log only.
      LOG.log(Level.WARNING, "Not healthy: " + vital.name(), e);
      return new HealthReport.Part(
          vital.name(),
          false,
          vital.required(),
          e instanceof VitalDown ? e.getMessage() : e.getClass().getSimpleName());
    }
  }
}
