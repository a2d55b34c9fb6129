package org.diyml.engine.dl4j;

import java.util.SplittableRandom;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.diyml.engine.pictures.Augmentation;
import org.diyml.engine.PictureSet;
import org.diyml.engine.Recipe;
import org.diyml.engine.dl4j.step.Examples;
import org.diyml.engine.dl4j.step.ShardedStep;

/** Training of a network from scratch. */
final class ScratchLesson implements Lesson, AutoCloseable {

  private final MultiLayerNetwork network;
  private final PictureSet set;
  private final Recipe recipe;
  private final ShardedStep step;
  private final PictureBatches batches;
  private final BatchPipeline<Examples> pipeline = new BatchPipeline<>();
  private final PictureValidation validation;
  private SplittableRandom seeds;

  ScratchLesson(
      MultiLayerNetwork network,
      PictureSet set,
      Recipe recipe,
      Augmentation augmentation,
      PictureScaling scaling,
      int threads) {
    this.network = network;
    this.set = set;
    this.recipe = recipe;
    this.step =
        new ShardedStep(
            network,
            set.size(),
            recipe.descent().weightDecay(),
            threads,
            SingleThread.threads("training-step"));
    this.batches = new PictureBatches(set, recipe, augmentation, scaling);
    this.validation = new PictureValidation(step, set, scaling);
  }

  @Override
  public Model network() {
    return network;
  }

  @Override
  public int examples() {
    return set.trainPictures().length;
  }

  @Override
  public void beginEpoch(int epoch, int[] order) {
    seeds = new SplittableRandom(recipe.seed() + epoch);
    pipeline.begin(
        recipe.stepsPerEpoch(examples()), batch -> batches.prepare(epoch, order, batch));
  }

  @Override
  public double step(int from, int to) {
    return step.train(pipeline.take(), seeds.nextLong());
  }

  @Override
  public Validated validate() {
    return validation.measure();
  }

  @Override
  public void close() {
    pipeline.close();
    step.close();
  }
}
