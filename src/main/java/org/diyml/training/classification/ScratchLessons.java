package org.diyml.training.classification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.diyml.engine.Checkpoint;
import org.diyml.engine.PictureSet;
import org.diyml.engine.Recipe;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.dl4j.ScratchClassifier;
import org.diyml.engine.dl4j.ScratchTrainer;
import org.diyml.engine.pictures.Augmentation;
import org.diyml.training.TrainedModel;

/** The pixels of all images of a set. */
final class ScratchLessons implements Lessons {
  private final ScratchTrainer trainer;
  private final ClassificationSet set;
  private final byte[][] pictures;
  private final int size;
  private final int[] truth;

  ScratchLessons(ClassificationSet set, byte[][] pictures, int size, Augmentation augmentation) {
    this.trainer = new ScratchTrainer(augmentation);
    this.set = set;
    this.pictures = pictures;
    this.size = size;
    this.truth = set.truth();
  }

  @Override
  public Learned train(
      int[] train,
      int[] validation,
      Recipe recipe,
      TrainingListener listener,
      Checkpoint checkpoint) {
    PictureSet examples =
        new PictureSet(
            set.labels(),
            pictures(train),
            truth(train),
            pictures(validation),
            truth(validation),
            size);
    return new LearnedNetwork(trainer.train(examples, recipe, listener, checkpoint));
  }

  private byte[][] pictures(int[] places) {
    return Arrays.stream(places).mapToObj(place -> pictures[place]).toArray(byte[][]::new);
  }

  private int[] truth(int[] places) {
    return Arrays.stream(places).map(place -> truth[place]).toArray();
  }

  private final class LearnedNetwork implements Learned {
    private final ScratchClassifier classifier;

    LearnedNetwork(ScratchClassifier classifier) {
      this.classifier = classifier;
    }

    @Override
    public float[][] probabilities(int[] places) {
      return classifier.probabilities(Arrays.asList(pictures(places)));
    }

    @Override
    public TrainedModel save(Path folder, String name) throws IOException {
      classifier.save(folder);
      return TrainedModel.scratch(name, size, classifier.weightsSha256());
    }

    @Override
    public void close() {
      classifier.close();
    }
  }
}
