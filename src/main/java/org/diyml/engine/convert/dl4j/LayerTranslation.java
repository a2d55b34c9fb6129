package org.diyml.engine.convert.dl4j;

import org.diyml.engine.convert.graph.Value;

/** Writes one kind of layer or vertex into a graph. */
interface LayerTranslation {

  Value apply(LayerStep step);
}
