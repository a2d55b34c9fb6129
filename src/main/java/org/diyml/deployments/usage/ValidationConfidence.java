package org.diyml.deployments.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.diyml.engine.detection.Detection;
import org.diyml.platform.errors.UserError;
import org.diyml.training.AnswerFiles;
import org.diyml.training.DetectionAnswers;
import org.diyml.training.ResultLookup;
import org.diyml.training.TrainedModel;
import org.diyml.training.ValidationAnswers;

/** How sure trained models were of their validation images. */
@ApplicationScoped
public class ValidationConfidence {
  @Inject private ResultLookup results;
  @Inject private AnswerFiles answers;

  /** The images by how sure the model was of its best answer, in tenths; all 0 when not known. */
  long[] of(long iterationId) {
    try {
      TrainedModel model = results.model(iterationId);
      return tenths(model.isDetector() ? found(model) : said(model));
    } catch (UserError noAnswers) {
      // Of a time when none were kept: nothing to compare with is an answer too.
      return new long[UsageCounts.TENTHS];
    }
  }

  private DoubleStream said(TrainedModel model) {
    float[][] rows = answers.read(model, ValidationAnswers.class).probabilities();
    return Arrays.stream(rows).mapToDouble(ValidationConfidence::best);
  }

  private DoubleStream found(TrainedModel model) {
    return answers.read(model, DetectionAnswers.class).images().stream()
        .mapToDouble(
            image -> image.found().stream().mapToDouble(Detection::score).max().orElse(0));
  }

  private static double best(float[] row) {
    double best = 0;
    for (float probability : row) {
      best = Math.max(best, probability);
    }
    return best;
  }

  private static long[] tenths(DoubleStream confidences) {
    long[] tenths = new long[UsageCounts.TENTHS];
    confidences.forEach(
        confidence ->
            tenths[Math.min((int) (confidence * tenths.length), tenths.length - 1)]++);
    return tenths;
  }
}
