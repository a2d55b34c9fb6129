package org.diyml.engine.convert.keras;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.FloatTensor;

/**
 * Weights in {@code .h5} files: a group for each outer layer, in it each weight below the name of
 * its own layer.
 */
final class NamedWeights implements WeightStore {

  private static final int DEEPEST = 16;
  private static final int MOST = 20_000;

  /** A weight and the names on the way to it. */
  private record Found(List<String> folders, String name, Dataset dataset) {}

  private final Hdf5Tree file;
  private final Map<String, List<Found>> known = new HashMap<>();

  NamedWeights(Hdf5Tree file) {
    this.file = file;
  }

  @Override
  public FloatTensor weight(List<KerasLayer> path, int position, List<String> names) {
    KerasLayer layer = path.get(path.size() - 1);
    List<Found> named =
        known.computeIfAbsent(path.get(0).name(), this::collect).stream()
            .filter(found -> names.contains(found.name()))
            .toList();
    List<Found> ofLayer =
        named.stream().filter(found -> endsWith(found, layer.name())).toList();
    // A layer that was renamed keeps the old name on its weights; alone in its group it is clear.
    List<Found> candidates = ofLayer.isEmpty() && path.size() == 1 ? named : ofLayer;
    if (candidates.size() > 1 && path.size() > 1) {
      String parent = path.get(path.size() - 2).name();
      candidates =
          candidates.stream().filter(found -> found.folders().contains(parent)).toList();
    }
    if (candidates.size() != 1) {
      throw new ModelRefused(
          "Its weights "
              + names.get(0)
              + (candidates.isEmpty() ? " are missing" : " are there twice")
              + ". Save the whole model, with weights and unique names of layers.");
    }
    return file.weights(candidates.get(0).dataset());
  }

  private static boolean endsWith(Found found, String folder) {
    List<String> folders = found.folders();
    return !folders.isEmpty() && folders.get(folders.size() - 1).equals(folder);
  }

  private List<Found> collect(String outer) {
    List<Found> all = new ArrayList<>();
    Group root = file.group(file.root(), "model_weights").orElse(file.root());
    file.group(root, outer).ifPresent(group -> collect(group, List.of(outer), all));
    return all;
  }

  private void collect(Group group, List<String> folders, List<Found> all) {
    if (folders.size() > DEEPEST || all.size() > MOST) {
      throw new ModelRefused("The HDF5 file has groups in groups without an end.");
    }
    for (String name : file.names(group)) {
      Node child = file.child(group, name).orElseThrow();
      if (child instanceof Group inner) {
        List<String> deeper = new ArrayList<>(folders);
        deeper.add(name);
        collect(inner, deeper, all);
      } else if (child instanceof Dataset dataset) {
        all.add(new Found(folders, name.replaceFirst(":\\d+$", ""), dataset));
      }
    }
  }
}
