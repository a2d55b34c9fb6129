package org.diyml.engine.dl4j;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.diyml.engine.pictures.Augmentation;
import org.diyml.engine.PictureSet;
import org.diyml.engine.Recipe;
import org.diyml.engine.dl4j.step.Examples;
import org.diyml.engine.pictures.Variation;

/** Makes batches of varied pictures. Safe for use by several threads. */
final class PictureBatches {

  private final PictureSet set;
  private final Recipe recipe;
  private final Augmentation augmentation;
  private final PictureScaling scaling;
  private final float[] weights;

  PictureBatches(
      PictureSet set, Recipe recipe, Augmentation augmentation, PictureScaling scaling) {
    this.set = set;
    this.recipe = recipe;
    this.augmentation = augmentation;
    this.scaling = scaling;
    this.weights = recipe.targets().weights(set.trainTruth(), set.labels().size());
  }

  /** Makes the batch of an index of an epoch; each epoch shows a picture in another variation. */
  Examples prepare(int epoch, int[] order, int batch) {
    int from = batch * recipe.batchSize();
    int count = Math.min(order.length - from, recipe.batchSize());
    int length = scaling.length(set.trainPictures()[0]);
    float[] pictures = new float[count * length];
    float[] asked = new float[count * weights.length];
    for (int i = 0; i < count; i++) {
      int index = order[from + i];
      scaling.apply(varied(epoch, index), pictures, i * length);
      ask(set.trainTruth()[index], asked, i * weights.length);
    }
    return new Examples(count, pictures, asked);
  }

  private byte[] varied(int epoch, int index) {
    byte[] picture = set.trainPictures()[index];
    if (!augmentation.varies()) {
      return picture;
    }
    SplittableRandom ofEpoch = new SplittableRandom(recipe.seed() + epoch);
    long seed = new SplittableRandom(ofEpoch.nextLong() + index).nextLong();
    return Variation.of(picture, set.size(), augmentation, seed);
  }

  private void ask(int truth, float[] asked, int offset) {
    int labels = weights.length;
    Arrays.fill(asked, offset, offset + labels, recipe.targets().ofOthers(labels));
    asked[offset + truth] = recipe.targets().ofTruth(labels);
    for (int label = 0; label < labels; label++) {
      asked[offset + label] *= weights[label];
    }
  }
}
