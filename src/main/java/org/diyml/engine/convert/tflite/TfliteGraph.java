package org.diyml.engine.convert.tflite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;

/** Translates the operators of a file one after the other. */
final class TfliteGraph {

  /** They change how numbers are held, not what they stand for. */
  private static final Set<String> CASTS = Set.of("QUANTIZE", "DEQUANTIZE");

  /** How converters compute the length of the batch. Declared shapes make it needless. */
  private static final Set<String> OF_SHAPES = Set.of("SHAPE", "STRIDED_SLICE", "PACK");

  /** Their results have ranges by themselves, finer than 8 bits hold. */
  private static final Set<String> SCORES = Set.of("SOFTMAX", "LOGISTIC", "LOG_SOFTMAX");

  private final TfliteFile file;
  private final Network network;
  private final Map<String, OperatorTranslation> translations = new HashMap<>();
  private final Map<Integer, Value> values = new HashMap<>();
  private final Map<Integer, Integer> constants = new HashMap<>();
  private final Set<Integer> lengths = new HashSet<>();

  TfliteGraph(TfliteFile file, Network network) {
    this.file = file;
    this.network = network;
    translations.putAll(WeightedOperators.ALL);
    translations.putAll(PointOperators.ALL);
    translations.putAll(ShapeOperators.ALL);
  }

  /** Translates all, and answers the scores. */
  Value translate(Shape inputShape) {
    values.put(file.input(), network.input(inputShape));
    for (TfliteOperator operator : file.operators()) {
      try {
        translate(operator);
      } catch (ModelRefused e) {
        throw e.at("The operator " + operator.name());
      }
    }
    Value scores = values.get(file.output());
    if (scores == null) {
      throw new ModelRefused("Nothing in the TensorFlow Lite file computes its output.");
    }
    return scores;
  }

  private void translate(TfliteOperator operator) {
    if (isComputed(operator.output())) {
      throw new ModelRefused("It computes a tensor for the second time. Convert the model again.");
    }
    if (OF_SHAPES.contains(operator.name()) && isOfShapes(operator)) {
      lengths.add(operator.output());
    } else if (CASTS.contains(operator.name())) {
      cast(operator);
    } else {
      OperatorTranslation translation = translations.get(operator.name());
      if (translation == null) {
        throw new ModelRefused(
            "It is not supported. Export the model as ONNX with its own tool, or build it without"
                + " this operator.");
      }
      Value result = translation.apply(new Step(file, operator, values, constants, network));
      values.put(operator.output(), inRange(operator, result));
    }
  }

  private boolean isComputed(int tensor) {
    return values.containsKey(tensor) || constants.containsKey(tensor);
  }

  private boolean isOfShapes(TfliteOperator operator) {
    if (operator.name().equals("SHAPE")) {
      return true;
    }
    for (int input : operator.inputs()) {
      if (input < 0 || values.containsKey(input)) {
        return false;
      }
    }
    return true;
  }

  private void cast(TfliteOperator operator) {
    int input = operator.inputs().length == 1 ? operator.inputs()[0] : -1;
    if (values.containsKey(input)) {
      values.put(operator.output(), inRange(operator, values.get(input)));
    } else if (input >= 0 && file.tensor(input).isConstant()) {
      constants.put(operator.output(), input);
    } else {
      throw new ModelRefused("Its input is not there. Convert the model again.");
    }
  }

  /** Cuts values to what 8 bits can hold, as the 8-bit network does. */
  private Value inRange(TfliteOperator operator, Value value) {
    TfliteTensor result = file.tensor(operator.output());
    Quantisation quantisation = result.quantisation();
    boolean cuts = result.type().isQuantised() && !SCORES.contains(operator.name());
    if (!cuts || quantisation.scales().length != 1 || repeatsRange(operator, quantisation)) {
      return value;
    }
    int least = result.type() == NumberType.UINT8 ? 0 : Byte.MIN_VALUE;
    int most = least + 255;
    return network
        .activations()
        .clip(value, quantisation.value(0, least), quantisation.value(0, most));
  }

  private boolean repeatsRange(TfliteOperator operator, Quantisation quantisation) {
    if (operator.inputs().length == 0 || operator.inputs()[0] < 0) {
      return false;
    }
    Set<String> keepRange = Set.of("RESHAPE", "SQUEEZE", "MAX_POOL_2D", "PAD", "TRANSPOSE");
    Quantisation before = file.tensor(operator.inputs()[0]).quantisation();
    return keepRange.contains(operator.name())
        && before.scales().length == 1
        && before.scales()[0] == quantisation.scales()[0]
        && before.zeroPoint(0) == quantisation.zeroPoint(0);
  }
}
