package org.diyml.deployments.shadow;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.diyml.deployments.Answer;
import org.diyml.deployments.AnswerLimits;
import org.diyml.deployments.Aside;
import org.diyml.deployments.Inferred;
import org.diyml.deployments.LiveModel;
import org.diyml.deployments.ModelsInUse;
import org.diyml.deployments.PicturePreparation;
import org.diyml.deployments.usage.UsageMeter;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.platform.uploads.SentFile;

/**
 * Has shadows answer what callers ask, off their way: after the answer, few at a time, and not at
 * all when those few are not done yet.
 */
@ApplicationScoped
public class ShadowRuns {
  private static final Logger LOG = Logger.getLogger(ShadowRuns.class.getName());
  private static final int AT_ONCE = 2;

  /** Pictures of a request: they stay in memory until the shadow has answered. */
  private static final int MOST = 8;

  @Resource private ManagedExecutorService executor;
  @Inject private ModelsInUse models;
  @Inject private PicturePreparation preparation;
  @Inject private UsageMeter meter;

  private final Aside aside = new Aside(AT_ONCE);

  void follow(@Observes Inferred inferred) {
    LiveModel live = inferred.model();
    if (live.shadow() == null || inferred.answers().isEmpty()) {
      return;
    }
    boolean begun =
        inferred.files().size() <= MOST && aside.begin(executor, () -> work(live, inferred));
    if (!begun) {
      meter.addSkipped(live.deploymentId(), inferred.answers().size());
    }
  }

  private Runnable work(LiveModel live, Inferred inferred) {
    List<SentFile> files = inferred.files().stream().map(SentFile::inMemory).toList();
    return () -> run(live, files, inferred.answers());
  }

  private void run(LiveModel live, List<SentFile> files, List<Answer> answers) {
    try {
      int same =
          models.use(live.shadow(), (name, shadow) -> agreed(live, files, answers, shadow));
      meter.addShadow(live.deploymentId(), files.size(), same);
    } catch (RuntimeException e) {
      // The caller has the answer of the live model: a shadow that fails is for the operator alone.
      meter.addSkipped(live.deploymentId(), files.size());
      LOG.log(Level.WARNING, e, () -> "The shadow of " + live.deploymentId() + " cannot answer");
    }
  }

  private int agreed(
      LiveModel live, List<SentFile> files, List<Answer> answers, Predictor shadow) {
    int agreed = 0;
    for (int i = 0; i < files.size(); i++) {
      List<Prediction> said =
          shadow.answer(List.of(preparation.prepare(files.get(i), shadow))).get(0);
      agreed += agrees(live, answers.get(i), said) ? 1 : 0;
    }
    return agreed;
  }

  /** Each is cut as it would be if the caller had asked for nothing in particular. */
  private static boolean agrees(LiveModel live, Answer answer, List<Prediction> said) {
    return Agreement.of(
        AnswerLimits.USUAL.cut(answer.all(), live),
        AnswerLimits.USUAL.cut(said, live.shadowed()));
  }
}
