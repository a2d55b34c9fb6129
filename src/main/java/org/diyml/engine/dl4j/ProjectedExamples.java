package org.diyml.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.diyml.engine.FeatureMaps;
import org.diyml.engine.detection.DetectionExample;
import org.diyml.engine.detection.DetectionExamples;
import org.diyml.engine.detection.Letterbox;
import org.diyml.engine.detection.TruthBox;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The examples of a part with their maps projected: about 120 KB each at 320 pixels. */
final class ProjectedExamples {

  private final int side;
  private final List<short[]> fine = new ArrayList<>();
  private final List<short[]> coarse = new ArrayList<>();
  private final List<List<TruthBox>> objectsInInput = new ArrayList<>();
  private final List<List<TruthBox>> objects = new ArrayList<>();
  private final List<Letterbox> letterboxes = new ArrayList<>();

  private ProjectedExamples(int inputSize) {
    this.side = inputSize / FeatureMaps.FINE;
  }

  /** Reads the part once. */
  static ProjectedExamples of(DetectionExamples part, int inputSize, MapProjections projections) {
    ProjectedExamples projected = new ProjectedExamples(inputSize);
    for (int i = 0; i < part.count(); i++) {
      DetectionExample example = part.example(i);
      if (example.maps().size() != inputSize) {
        throw new IllegalArgumentException(
            "maps of " + example.maps().size() + " pixels among those of " + inputSize);
      }
      projected.fine.add(projections.fine().project(example.maps().stride16()));
      projected.coarse.add(projections.coarse().project(example.maps().stride32()));
      projected.objectsInInput.add(example.objectsInInput());
      projected.objects.add(example.objects());
      projected.letterboxes.add(example.letterbox());
    }
    return projected;
  }

  int count() {
    return fine.size();
  }

  /** The label of each object that is learned from. */
  int[] truth() {
    return objects.stream()
        .flatMap(List::stream)
        .filter(object -> !object.crowd())
        .mapToInt(TruthBox::label)
        .toArray();
  }

  /** In pixels of the square. */
  List<TruthBox> objectsInInput(int index) {
    return objectsInInput.get(index);
  }

  /** In pixels of the picture. */
  List<TruthBox> objects(int index) {
    return objects.get(index);
  }

  Letterbox letterbox(int index) {
    return letterboxes.get(index);
  }

  /** The maps of some examples as a network takes them; the caller closes both. */
  INDArray[] maps(int[] indices) {
    return new INDArray[] {
      MapBatch.of(pick(fine, indices), side), MapBatch.of(pick(coarse, indices), side / 2)
    };
  }

  private static List<short[]> pick(List<short[]> maps, int[] indices) {
    return IntStream.of(indices).mapToObj(maps::get).toList();
  }
}
