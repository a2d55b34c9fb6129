package org.diyml.training.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.diyml.dataset.snapshots.LabelledImage;
import org.diyml.features.Content;
import org.diyml.features.Squares;
import org.diyml.training.TrainingRun;
import org.diyml.training.TrainingSettings;

/** Trains a network from its first layer, for pictures that are unlike photos. */
@ApplicationScoped
public class ScratchApproach implements Approach {
  private static final int SMALLEST = 16;
  private static final int LARGEST = 96;
  private static final int STEP = 4;

  @Inject private Squares squares;

  @Override
  public String mode() {
    return TrainingSettings.SCRATCH;
  }

  @Override
  public Lessons prepare(ClassificationSet set, TrainingRun run) {
    int size = inputSize(set, run);
    List<Content> contents = set.images().stream().map(LabelledImage::content).toList();
    byte[][] pictures =
        squares.of(
            contents,
            size,
            done -> run.progress().part(done / (double) contents.size(), done));
    return new ScratchLessons(set, pictures, size, run.settings().augmentation().toEngine());
  }

  /** That of most images, within what a processor can learn from in time. */
  @Override
  public int inputSize(ClassificationSet set, TrainingRun run) {
    int[] sides = set.longerSides().stream().mapToInt(Integer::intValue).sorted().toArray();
    int median = sides[sides.length / 2];
    int rounded = (median + STEP - 1) / STEP * STEP;
    return Math.min(LARGEST, Math.max(SMALLEST, rounded));
  }
}
