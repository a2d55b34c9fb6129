package org.diyml.engine.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.diyml.engine.EpochReport;
import org.diyml.engine.Targets;
import org.diyml.engine.detection.DetectionLoss;
import org.diyml.engine.detection.Grid;
import org.diyml.engine.detection.TruthBox;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Training of a detector. The loss and its slopes are worked out in plain Java between the way
 * forward and the way back; no framework class for it is written into the model.
 */
final class DetectionLesson implements Lesson {

  private static final String OUTPUT = DetectionNetwork.OUTPUT;

  private final ComputationGraph network;
  private final Grid grid;
  private final ProjectedExamples train;
  private final DetectionLoss loss;
  private final DetectionValidation validation;
  private int[] order;

  DetectionLesson(
      ComputationGraph network,
      Grid grid,
      Targets targets,
      ProjectedExamples train,
      ProjectedExamples validation) {
    this.network = network;
    this.grid = grid;
    this.train = train;
    this.loss = new DetectionLoss(grid, targets, train.truth());
    this.validation = new DetectionValidation(network, grid, validation);
  }

  @Override
  public Model network() {
    return network;
  }

  @Override
  public int examples() {
    return train.count();
  }

  @Override
  public void beginEpoch(int epoch, int[] orderOfEpoch) {
    order = orderOfEpoch;
  }

  @Override
  public double step(int from, int to) {
    int[] indices = Arrays.copyOfRange(order, from, to);
    INDArray[] maps = train.maps(indices);
    Map<String, INDArray> forward = network.feedForward(maps, true, false);
    float[] raw = forward.get(OUTPUT).dup('c').data().asFloat();
    float[] slopes = new float[raw.length];
    double value = loss.of(raw, objects(indices), slopes);
    try (INDArray epsilon = Nd4j.create(slopes, forward.get(OUTPUT).shape(), 'c')) {
      descend(network.backpropGradient(epsilon), indices.length);
    }
    network.clearLayersStates();
    free(forward.values());
    return value;
  }

  private List<List<TruthBox>> objects(int[] indices) {
    List<List<TruthBox>> objects = new ArrayList<>();
    for (int index : indices) {
      objects.add(train.objectsInInput(index));
    }
    return objects;
  }

  private void descend(Gradient gradient, int examples) {
    int step = network.getConfiguration().getIterationCount();
    network
        .getUpdater()
        .update(gradient, step, 0, examples, LayerWorkspaceMgr.noWorkspaces());
    network.params().subi(gradient.gradient());
    network.getConfiguration().setIterationCount(step + 1);
  }

  /** What a step leaves behind would wait for the collector, which does not see native memory. */
  private static void free(Collection<INDArray> arrays) {
    for (INDArray array : arrays) {
      if (!array.wasClosed() && array.closeable()) {
        array.close();
      }
    }
  }

  @Override
  public Validated validate() {
    return validation.measure();
  }

  @Override
  public boolean isBetter(EpochReport epoch, EpochReport other) {
    return epoch.validationScore() > other.validationScore();
  }
}
