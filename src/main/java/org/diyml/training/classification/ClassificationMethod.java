package org.diyml.training.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import org.diyml.dataset.LabelParts;
import org.diyml.dataset.snapshots.LabelledImages;
import org.diyml.engine.metrics.ClassificationStatistics;
import org.diyml.engine.metrics.FoldSummary;
import org.diyml.platform.json.Json;
import org.diyml.projects.ProjectType;
import org.diyml.training.AnswerFiles;
import org.diyml.training.ClassificationFigures;
import org.diyml.training.ModelFolders;
import org.diyml.training.Phase;
import org.diyml.training.Recommendation;
import org.diyml.training.TrainedModel;
import org.diyml.training.TrainingMethod;
import org.diyml.training.TrainingOutcome;
import org.diyml.training.TrainingRun;
import org.diyml.training.TrainingSettings;
import org.diyml.training.ValidationAnswers;

/** Trains the classifiers of iterations. */
@ApplicationScoped
public class ClassificationMethod implements TrainingMethod {
  /** Shares of a run, as they look to users before it is known how long each part takes. */
  private static final double LOOKING = 0.5;

  private static final double LEARNING = 0.45;

  @Inject private LabelledImages images;
  @Inject private Approaches approaches;
  @Inject private Folds folds;
  @Inject private ModelFolders folders;
  @Inject private AnswerFiles files;
  @Inject private Json json;

  @Override
  public ProjectType type() {
    return ProjectType.CLASSIFICATION;
  }

  @Override
  public void require(SortedMap<String, LabelParts> labels) {
    ClassificationSet.require(labels);
  }

  @Override
  public Recommendation recommend(long projectId, TrainingSettings base) {
    return new RecipeAdvice(ClassificationSet.of(images.of(projectId)), json).of(base);
  }

  @Override
  public TrainingOutcome train(TrainingRun run) throws IOException {
    ClassificationSet set = ClassificationSet.of(images.of(run.snapshot()));
    Approaches.Chosen chosen = approaches.choose(set, run);
    run.begin(set.summary(run.snapshot().getHash(), chosen.approach().inputSize(set, run)));
    run.progress().begin(Phase.LOOKING, LOOKING);
    Lessons lessons = chosen.approach().prepare(set, run);
    int more = run.settings().folds();
    run.progress().begin(Phase.LEARNING, LEARNING / (1 + more));
    try (Learned learned =
        lessons.train(
            set.train(),
            set.validation(),
            run.settings().recipe(),
            run.progress().learning(),
            run.checkpoint())) {
      run.progress().begin(Phase.JUDGING, 0);
      ValidationAnswers answers = answers(set, learned);
      run.progress().begin(Phase.FOLDS, LEARNING * more / (1 + more));
      FoldSummary summary = folds.judge(set, lessons, run);
      run.progress().begin(Phase.SAVING, 0);
      String folder = folders.create(run.iteration());
      TrainedModel model = learned.save(folders.path(folder), folder);
      files.write(folder, answers);
      ClassificationStatistics statistics = answers.statistics();
      return new TrainingOutcome(
          statistics.metrics().accuracy(),
          ClassificationFigures.of(statistics, summary, chosen.choice()),
          model);
    }
  }

  private static ValidationAnswers answers(ClassificationSet set, Learned learned) {
    int[] truth = set.truth();
    int[] validation = set.validation();
    int[] learnedFrom = Arrays.copyOf(truth, set.trained());
    return new ValidationAnswers(
        set.labels(),
        Arrays.stream(validation).mapToLong(i -> set.images().get(i).id()).toArray(),
        Arrays.stream(validation).map(i -> truth[i]).toArray(),
        learned.probabilities(validation),
        ValidationAnswers.majority(learnedFrom, set.labels().size()));
  }
}
