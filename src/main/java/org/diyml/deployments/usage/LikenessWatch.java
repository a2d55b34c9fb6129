package org.diyml.deployments.usage;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.diyml.dataset.ReceivedPictures;
import org.diyml.deployments.Aside;
import org.diyml.deployments.DeploymentDeleted;
import org.diyml.deployments.Inferred;
import org.diyml.deployments.LiveModel;
import org.diyml.engine.analysis.Likeness;
import org.diyml.platform.uploads.SentFile;
import org.diyml.training.likeness.LearnedLooks;

/**
 * Looks whether pictures of callers are like those that the model learned from, off their way: one
 * at a time and of each deployment at most one a second, which is enough to see a change.
 */
@ApplicationScoped
public class LikenessWatch {
  private static final Logger LOG = Logger.getLogger(LikenessWatch.class.getName());
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

  @Resource private ManagedExecutorService executor;
  @Inject private KnownLooks known;
  @Inject private LearnedLooks looks;
  @Inject private ReceivedPictures pictures;
  @Inject private UsageMeter meter;

  private final Aside aside = new Aside(1);
  private final Map<Long, Long> last = new ConcurrentHashMap<>();

  void follow(@Observes Inferred inferred) {
    LiveModel live = inferred.model();
    if (inferred.answers().isEmpty()
        || live.model().iterationId() == null
        || !isDue(live.deploymentId())) {
      return;
    }
    aside.begin(executor, () -> work(live, inferred));
  }

  private Runnable work(LiveModel live, Inferred inferred) {
    last.put(live.deploymentId(), System.nanoTime());
    SentFile picture = inferred.files().get(0).inMemory();
    String model = inferred.answers().get(0).model();
    return () -> run(live, model, picture);
  }

  void deleted(@Observes DeploymentDeleted deleted) {
    last.remove(deleted.deploymentId());
  }

  private boolean isDue(long deploymentId) {
    Long before = last.get(deploymentId);
    return before == null || System.nanoTime() - before > PAUSE;
  }

  private void run(LiveModel live, String model, SentFile picture) {
    try {
      Optional<Likeness> likeness = known.of(live.model());
      likeness.ifPresent(
          found -> {
            byte[] pixels =
                LearnedLooks.pixels(pictures.decode(picture, LearnedLooks.SIDE));
            int beyond = found.beyond(looks.rows(List.of(pixels)));
            meter.addUnlike(
                live.deploymentId(),
                model,
                new Unlike(1, beyond, found.held(), found.rare()));
          });
    } catch (RuntimeException e) {
      // The caller has the answer, and one picture more or less does not matter to the statistics.
      LOG.log(
          Level.WARNING, e, () -> "The pictures of " + live.deploymentId() + " are not compared");
    }
  }
}
