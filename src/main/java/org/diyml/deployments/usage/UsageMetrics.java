package org.diyml.deployments.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.diyml.deployments.Answer;
import org.diyml.deployments.Inferred;
import org.diyml.engine.Prediction;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The same for operators, since this node's start, at {@code /metrics} where the server has
 * MicroProfile Metrics; servers without it leave this class out.
 */
@ApplicationScoped
public class UsageMetrics {
  private static final int PERCENT = 100;
  private static final int OK = 200;

  @Inject private MetricRegistry registry;

  void add(@Observes Inferred inferred) {
    Tag deployment = new Tag("deployment", Long.toString(inferred.model().deploymentId()));
    Tag status = new Tag("status", Integer.toString(inferred.status()));
    registry.counter("diyml_inference_requests", deployment, status).inc();
    if (inferred.status() == OK) {
      registry
          .timer("diyml_inference_duration", deployment)
          .update(Duration.ofNanos(inferred.nanos()));
    }
    for (Answer answer : inferred.answers()) {
      registry
          .histogram("diyml_inference_confidence_percent", deployment)
          .update(Math.round(answer.confidence() * PERCENT));
      for (Prediction prediction : answer.counted()) {
        registry
            .counter(
                "diyml_inference_labels", deployment, new Tag("label", prediction.label()))
            .inc();
      }
    }
  }
}
