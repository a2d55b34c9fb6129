package org.diyml.engine.convert.keras;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import java.util.List;
import java.util.Optional;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.FloatTensor;

/**
 * Weights in Keras 3's {@code model.weights.h5}: {@code layers/dense/vars/0}, with a level of
 * {@code layers} for each model that holds a model.
 */
final class NumberedWeights implements WeightStore {

  private static final String LAYERS = "layers";
  private static final String NAME = "name";

  private final Hdf5Tree file;

  NumberedWeights(Hdf5Tree file) {
    this.file = file;
    if (file.group(file.root(), "_layer_checkpoint_dependencies").isPresent()) {
      throw new ModelRefused(
          "The .keras file is from TensorFlow 2.12, which numbers weights in its own way. Save the"
              + " model as .h5, or with a newer TensorFlow.");
    }
  }

  @Override
  public FloatTensor weight(List<KerasLayer> path, int position, List<String> names) {
    Optional<Group> group = Optional.of(file.root());
    for (KerasLayer layer : path) {
      group = group.flatMap(outer -> file.group(outer, LAYERS)).flatMap(all -> own(all, layer));
    }
    return group
        .flatMap(own -> file.group(own, "vars"))
        .flatMap(weights -> file.child(weights, String.valueOf(position)))
        .filter(Dataset.class::isInstance)
        .map(Dataset.class::cast)
        .map(file::weights)
        .orElseThrow(
            () ->
                new ModelRefused(
                    "Its weights " + names.get(0) + " are missing. Save the whole model again."));
  }

  /** The group that is marked with the layer's name; files without marks count the classes. */
  private Optional<Group> own(Group all, KerasLayer layer) {
    Optional<Group> counted = file.group(all, layer.storedAs());
    if (counted.flatMap(this::mark).filter(layer.name()::equals).isPresent()) {
      return counted;
    }
    return file.names(all).stream()
        .flatMap(name -> file.group(all, name).stream())
        .filter(group -> mark(group).filter(layer.name()::equals).isPresent())
        .findFirst()
        .or(() -> counted);
  }

  private Optional<String> mark(Group group) {
    return file.group(group, "vars").flatMap(weights -> file.text(weights, NAME));
  }
}
