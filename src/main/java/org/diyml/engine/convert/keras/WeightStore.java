package org.diyml.engine.convert.keras;

import java.util.List;
import org.diyml.engine.convert.graph.FloatTensor;

/** Where the weights of a model's layers are. */
interface WeightStore {

  /**
   * Reads one weight of a layer.
   *
   * @param path the models that the layer is in, from the outermost on, and at last the layer
   * @param position which of the layer's weights it is, in the order of their creation
   * @param names that the weight has in files that name weights
   * @throws org.diyml.engine.convert.ModelRefused if it is missing or damaged
   */
  FloatTensor weight(List<KerasLayer> path, int position, List<String> names);
}
