package org.diyml.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.DetectionLoss;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.engine.detection.Grid;
import org.diyml.engine.metrics.detection.AreaRange;
import org.diyml.engine.metrics.detection.AveragePrecision;
import org.diyml.engine.metrics.detection.JudgedPicture;

/** Measures a detector in training on the validation part between epochs. */
final class DetectionValidation {

  private final ComputationGraph network;
  private final Grid grid;
  private final ProjectedExamples examples;
  private final DetectionLoss loss;

  DetectionValidation(ComputationGraph network, Grid grid, ProjectedExamples examples) {
    this.network = network;
    this.grid = grid;
    this.examples = examples;
    this.loss = new DetectionLoss(grid);
  }

  Validated measure() {
    if (IntStream.range(0, examples.count()).allMatch(i -> examples.objects(i).isEmpty())) {
      return Validated.NOTHING;
    }
    double sum = 0;
    List<JudgedPicture> judged = new ArrayList<>();
    for (int from = 0; from < examples.count(); from += DetectionInference.BATCH) {
      int to = Math.min(examples.count(), from + DetectionInference.BATCH);
      int[] indices = IntStream.range(from, to).toArray();
      float[] raw = DetectionInference.run(network, examples.maps(indices));
      sum +=
          indices.length
              * loss.of(
                  raw,
                  IntStream.of(indices).mapToObj(examples::objectsInInput).toList(),
                  new float[raw.length]);
      for (int i = 0; i < indices.length; i++) {
        judged.add(judge(indices[i], raw, i * grid.numbers()));
      }
    }
    double score =
        new AveragePrecision(judged, grid.labels()).meanOverall(AreaRange.ALL);
    return new Validated(sum / examples.count(), score);
  }

  private JudgedPicture judge(int index, float[] raw, int offset) {
    List<Detection> found = grid.detect(raw, offset, DetectionSettings.JUDGING);
    return new JudgedPicture(examples.objects(index), examples.letterbox(index).toPicture(found));
  }
}
