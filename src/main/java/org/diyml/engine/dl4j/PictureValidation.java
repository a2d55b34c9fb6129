package org.diyml.engine.dl4j;

import org.diyml.engine.PictureSet;
import org.diyml.engine.dl4j.step.ShardedStep;

/** Measures a network that takes pictures on the validation part between epochs. */
final class PictureValidation {

  private static final int BATCH = 64;

  private final ShardedStep step;
  private final PictureSet set;
  private final PictureScaling scaling;

  PictureValidation(ShardedStep step, PictureSet set, PictureScaling scaling) {
    this.step = step;
    this.set = set;
    this.scaling = scaling;
  }

  Validated measure() {
    if (!set.hasValidation()) {
      return Validated.NOTHING;
    }
    Tally tally = new Tally();
    byte[][] pictures = set.validationPictures();
    int length = scaling.length(pictures[0]);
    for (int from = 0; from < pictures.length; from += BATCH) {
      int count = Math.min(BATCH, pictures.length - from);
      float[] planes = new float[count * length];
      for (int i = 0; i < count; i++) {
        scaling.apply(pictures[from + i], planes, i * length);
      }
      float[] answers = step.probabilities(planes, count);
      for (int i = 0; i < count; i++) {
        tally.add(answers, i * set.labels().size(), set.labels().size(), truth(from + i));
      }
    }
    return tally.result();
  }

  private int truth(int index) {
    return set.validationTruth()[index];
  }
}
