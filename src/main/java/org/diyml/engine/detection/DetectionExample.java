package org.diyml.engine.detection;

import java.util.List;
import java.util.Objects;
import org.diyml.engine.FeatureMaps;

/**
 * A picture, or an altered view of one, that a detector learns from or is judged by.
 *
 * @param maps what the backbone sees
 * @param letterbox how the picture lies in the square
 * @param objects in pixels of the picture
 */
public record DetectionExample(FeatureMaps maps, Letterbox letterbox, List<TruthBox> objects) {

  public DetectionExample {
    Objects.requireNonNull(maps, "maps");
    if (letterbox.size() != maps.size()) {
      throw new IllegalArgumentException(letterbox + " for maps of " + maps.size());
    }
    objects = List.copyOf(objects);
  }

  /** An altered view, whose pixels are those of the square. */
  public static DetectionExample ofView(FeatureMaps maps, List<TruthBox> objects) {
    return new DetectionExample(
        maps, new Letterbox(maps.size(), maps.size(), maps.size()), objects);
  }

  /** The objects in pixels of the square. */
  public List<TruthBox> objectsInInput() {
    return objects.stream().map(object -> object.at(letterbox.toInput(object.box()))).toList();
  }
}
