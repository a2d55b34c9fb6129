package org.diyml.training.classification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.diyml.engine.Checkpoint;
import org.diyml.engine.Head;
import org.diyml.engine.Recipe;
import org.diyml.engine.Trainer;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.TrainingSet;
import org.diyml.engine.dl4j.HeadTrainer;
import org.diyml.training.TrainedModel;

/** Features of all images of a set, and of varied copies of those that may be learned from. */
final class TransferLessons implements Lessons {
  private final Trainer<TrainingSet, Head> trainer = new HeadTrainer();
  private final ClassificationSet set;
  private final Source source;
  private final float[][] plain;
  private final List<float[][]> varied;
  private final int[] truth;

  /**
   * What gave the features.
   *
   * @param backbone name of the network
   * @param sha256 of its file
   * @param size side in pixels of the square that it saw
   */
  record Source(String backbone, String sha256, int size) {}

  TransferLessons(
      ClassificationSet set, Source source, float[][] plain, List<float[][]> varied) {
    this.set = set;
    this.source = source;
    this.plain = plain;
    this.varied = varied;
    this.truth = set.truth();
  }

  @Override
  public Learned train(
      int[] train,
      int[] validation,
      Recipe recipe,
      TrainingListener listener,
      Checkpoint checkpoint) {
    List<float[]> rows = new ArrayList<>();
    List<Integer> answers = new ArrayList<>();
    add(plain, train, rows, answers);
    for (float[][] view : varied) {
      add(view, train, rows, answers);
    }
    TrainingSet examples =
        new TrainingSet(
            set.labels(),
            rows.toArray(float[][]::new),
            answers.stream().mapToInt(Integer::intValue).toArray(),
            rows(validation),
            Arrays.stream(validation).map(place -> truth[place]).toArray());
    return new LearnedHead(trainer.train(examples, recipe, listener, checkpoint));
  }

  /** There are varied copies of the images of the training part only. */
  private void add(float[][] view, int[] places, List<float[]> rows, List<Integer> answers) {
    for (int place : places) {
      if (place < view.length) {
        rows.add(view[place]);
        answers.add(truth[place]);
      }
    }
  }

  private float[][] rows(int[] places) {
    return Arrays.stream(places).mapToObj(place -> plain[place]).toArray(float[][]::new);
  }

  private final class LearnedHead implements Learned {
    private final Head head;

    LearnedHead(Head head) {
      this.head = head;
    }

    @Override
    public float[][] probabilities(int[] places) {
      return head.probabilities(rows(places));
    }

    @Override
    public TrainedModel save(Path folder, String name) throws IOException {
      head.save(folder);
      return TrainedModel.transfer(
          name, source.backbone(), source.sha256(), source.size(), head.weightsSha256());
    }

    @Override
    public void close() {
      head.close();
    }
  }
}
