package org.diyml.engine.dl4j;

import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.EpochReport;
import org.diyml.engine.HeadSettings;
import org.diyml.engine.TrainingCancelled;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.TrainingSet;

/** One run of the training loop. It feeds batches itself: an iterator would start threads. */
final class HeadTraining {

  private final MultiLayerNetwork network;
  private final TrainingSet set;
  private final HeadSettings settings;
  private final Standardisation standardisation;
  private final Validation validation;

  HeadTraining(
      MultiLayerNetwork network,
      TrainingSet set,
      HeadSettings settings,
      Standardisation standardisation) {
    this.network = network;
    this.set = set;
    this.settings = settings;
    this.standardisation = standardisation;
    this.validation = new Validation(network, set, standardisation);
  }

  /** Leaves the network with its last weights, or with the best ones if it stops early. */
  void run(TrainingListener listener) {
    Random random = new Random(settings.seed());
    int[] order = IntStream.range(0, set.trainFeatures().length).toArray();
    try (BestWeights best = new BestWeights(network)) {
      for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
        shuffle(order, random);
        double trainLoss = trainEpoch(order, listener);
        if (!Double.isFinite(trainLoss)) {
          throw new EngineFailure("the loss is no longer a number: lower the learning rate");
        }
        EpochReport report = validation.report(epoch, trainLoss);
        listener.epochDone(report);
        if (stopsEarly() && best.epochsSince(report) >= settings.patience()) {
          break;
        }
      }
      best.restore();
    }
  }

  private boolean stopsEarly() {
    return settings.patience() > 0 && set.hasValidation();
  }

  private double trainEpoch(int[] order, TrainingListener listener) {
    double sum = 0;
    for (int from = 0; from < order.length; from += settings.batchSize()) {
      if (listener.cancelled()) {
        throw new TrainingCancelled();
      }
      int to = Math.min(order.length, from + settings.batchSize());
      try (Batch batch =
          Batch.of(
              set.trainFeatures(),
              set.trainTruth(),
              set.labels().size(),
              standardisation,
              order,
              from,
              to)) {
        network.fit(batch.features(), batch.truth());
        sum += network.score() * batch.size();
      }
    }
    return sum / order.length;
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
