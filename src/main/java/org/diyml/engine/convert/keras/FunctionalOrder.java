package org.diyml.engine.convert.keras;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Value;

/** Runs through the layers of a functional model so that each comes after those it needs. */
final class FunctionalOrder {

  /** Translates one use of a layer. */
  interface Use {
    Value apply(KerasLayer layer, KerasNode use, List<Value> inputs);
  }

  /** A use of a layer that is not translated yet. */
  private record Pending(KerasLayer layer, int node) {}

  private final KerasModel model;
  private final Use use;
  private final Map<KerasNode.Source, Value> values = new HashMap<>();

  FunctionalOrder(KerasModel model, Use use) {
    this.model = model;
    this.use = use;
  }

  /** Translates all uses and answers the model's output. */
  Value run(List<Value> inputs) {
    if (inputs.size() != model.inputs().size()) {
      throw new ModelRefused(
          "The model %s takes %d inputs, but gets %d."
              .formatted(model.name(), model.inputs().size(), inputs.size()));
    }
    for (int i = 0; i < inputs.size(); i++) {
      values.put(new KerasNode.Source(model.inputs().get(i), 0), inputs.get(i));
    }
    List<Pending> pending = pending();
    while (!pending.isEmpty()) {
      List<Pending> later = new ArrayList<>();
      for (Pending next : pending) {
        if (!translate(next)) {
          later.add(next);
        }
      }
      if (later.size() == pending.size()) {
        throw new ModelRefused(
            later.get(0).layer().title() + " waits for a layer that never comes: the layers form a"
                + " circle, or one is missing. Save the model again.");
      }
      pending = later;
    }
    return output();
  }

  private List<Pending> pending() {
    List<Pending> pending = new ArrayList<>();
    for (KerasLayer layer : model.layers()) {
      // An inner model's uses are counted from one, after that of its own making.
      for (int node = 0; node < layer.uses().size(); node++) {
        if (!layer.isInput()) {
          pending.add(new Pending(layer, node));
        }
      }
    }
    return pending;
  }

  private boolean translate(Pending next) {
    KerasNode node = next.layer().uses().get(next.node());
    List<Value> inputs = new ArrayList<>();
    for (KerasNode.Source source : node.inputs()) {
      Value value = value(source);
      if (value == null) {
        return false;
      }
      inputs.add(value);
    }
    values.put(
        new KerasNode.Source(next.layer().name(), next.node()),
        use.apply(next.layer(), node, inputs));
    return true;
  }

  private Value value(KerasNode.Source source) {
    Value value = values.get(source);
    // Models as layers: files count the use in which they were made, which is not written.
    return value == null && isModel(source.layer()) && source.node() > 0
        ? values.get(new KerasNode.Source(source.layer(), source.node() - 1))
        : value;
  }

  private boolean isModel(String name) {
    return model.layers().stream()
        .anyMatch(layer -> layer.name().equals(name) && layer.inner().isPresent());
  }

  private Value output() {
    if (model.outputs().size() != 1) {
      throw new ModelRefused(
          "The model %s has %d outputs; a picture classifier has one."
              .formatted(model.name(), model.outputs().size()));
    }
    Value value = value(model.outputs().get(0));
    if (value == null) {
      throw new ModelRefused("No layer makes the output of the model " + model.name() + ".");
    }
    return value;
  }
}
