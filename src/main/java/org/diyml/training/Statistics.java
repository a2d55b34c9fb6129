package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.diyml.engine.metrics.ClassificationStatistics;
import org.diyml.engine.metrics.Comparison;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;

/** What follows from the answers that trained classifiers gave for their validation images. */
@ApplicationScoped
public class Statistics {
  /** Equal models compare equally at each time. */
  private static final long SEED = 42;

  @Inject private Iterations iterations;
  @Inject private ResultLookup results;
  @Inject private AnswerFiles files;

  /** One answer for a validation image. */
  public record ImageAnswer(long imageId, String label, String answer, float probability) {}

  /** All statistics of an iteration, with the images that its positions mean. */
  public record OfIteration(ClassificationStatistics figures, ValidationAnswers answers) {
    /** The most confident mistakes first, not necessarily all. */
    public List<ImageAnswer> mistakes() {
      return figures.mistakes().stream()
          .map(mistake -> answer(answers, mistake.position(), mistake.answer()))
          .toList();
    }
  }

  /**
   * All statistics of an iteration.
   *
   * @throws UserError not found, or a conflict when it has no model or kept no answers
   */
  public OfIteration of(long projectId, int number) {
    ValidationAnswers answers = answers(projectId, number);
    return new OfIteration(answers.statistics(), answers);
  }

  /**
   * The answers for validation images, the most confident first.
   *
   * @param label only images with this label; null for all
   * @param answer only images with this answer; null for all
   */
  public Slice<ImageAnswer> answers(
      long projectId, int number, String label, String answer, Range range) {
    ValidationAnswers answers = answers(projectId, number);
    int[] best = answers.answers();
    List<ImageAnswer> found =
        IntStream.range(0, best.length)
            .mapToObj(i -> answer(answers, i, best[i]))
            .filter(a -> label == null || a.label().equals(label))
            .filter(a -> answer == null || a.answer().equals(answer))
            .sorted(Comparator.comparingDouble(ImageAnswer::probability).reversed())
            .toList();
    int from = Math.min(found.size(), range.offset());
    int to = Math.min(found.size(), from + range.size());
    return new Slice<>(found.subList(from, to), range, found.size());
  }

  /**
   * Whether one iteration is better than another, on the images that both were validated on and
   * neither learned from.
   *
   * @throws UserError not found, or a conflict when there is no such image
   */
  public Comparison compare(long projectId, int candidate, int reference) {
    ValidationAnswers judged = answers(projectId, candidate);
    ValidationAnswers other = answers(projectId, reference);
    int[] judgedBest = judged.answers();
    int[] otherBest = other.answers();
    Map<Long, Integer> places = new HashMap<>();
    IntStream.range(0, otherBest.length).forEach(i -> places.put(other.images()[i], i));
    LabelNumbers labels = new LabelNumbers();
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < judgedBest.length; i++) {
      Integer place = places.get(judged.images()[i]);
      String truth = judged.labels().get(judged.truth()[i]);
      if (place != null && truth.equals(other.labels().get(other.truth()[place]))) {
        rows.add(
            new int[] {
              labels.of(truth),
              labels.of(judged.labels().get(judgedBest[i])),
              labels.of(other.labels().get(otherBest[place]))
            });
      }
    }
    if (rows.isEmpty()) {
      throw UserError.conflict("iteration.nothingToCompare");
    }
    return Comparison.of(labels.names(), column(rows, 0), column(rows, 1), column(rows, 2), SEED);
  }

  private ValidationAnswers answers(long projectId, int number) {
    Iteration iteration = iterations.get(projectId, number, Permission.VIEW);
    TrainedModel model = results.model(iteration.getId());
    if (model.isDetector()) {
      throw UserError.conflict("iteration.detector");
    }
    return files.read(model, ValidationAnswers.class);
  }

  private static ImageAnswer answer(ValidationAnswers answers, int place, int best) {
    return new ImageAnswer(
        answers.images()[place],
        answers.labels().get(answers.truth()[place]),
        answers.labels().get(best),
        answers.probabilities()[place][best]);
  }

  private static int[] column(List<int[]> rows, int column) {
    return rows.stream().mapToInt(row -> row[column]).toArray();
  }

  /** Gives each name a number of its own. */
  private static final class LabelNumbers {
    private final List<String> names = new ArrayList<>();

    int of(String name) {
      if (!names.contains(name)) {
        names.add(name);
      }
      return names.indexOf(name);
    }

    List<String> names() {
      return names;
    }
  }
}
