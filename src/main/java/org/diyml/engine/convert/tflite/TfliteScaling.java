package org.diyml.engine.convert.tflite;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.PixelScaling.Source;

/** Finds out what values a TensorFlow Lite network takes for pixels. */
final class TfliteScaling {

  /** A network whose first factor is smaller than this brings pixels up to 255 near 1. */
  private static final double LEAST_FACTOR_OF_SCALED = 1 / 50.0;

  private static final int NORMALISATION = 1;

  private TfliteScaling() {}

  static PixelScaling of(TfliteFile file) {
    TfliteTensor input = file.tensor(file.input());
    Quantisation quantisation = input.quantisation();
    if (input.type().isQuantised() && quantisation.scales().length == 1
        && quantisation.scales()[0] > 0) {
      long zero = quantisation.zeroPoint(0) + (input.type() == NumberType.INT8 ? 128 : 0);
      return PixelScaling.of(
          zero,
          1 / (double) quantisation.scales()[0],
          Source.STATED,
          "the quantisation of the model's input");
    }
    return described(file.metadata())
        .or(() -> byFirstOperator(file))
        .orElseGet(
            () ->
                PixelScaling.aroundZero(
                    Source.GUESSED, "most TensorFlow Lite models take pixels from -1 to 1"));
  }

  /** The model's makers can describe its normalisation: of the first input's first process. */
  private static Optional<PixelScaling> described(ByteBuffer metadata) {
    if (metadata.capacity() == 0) {
      return Optional.empty();
    }
    return first(FlatTable.root(metadata), 3)
        .flatMap(graph -> first(graph, 2))
        .flatMap(
            input ->
                input.tables(4).stream()
                    .filter(unit -> unit.octet(0, 0) == NORMALISATION)
                    .findFirst())
        .flatMap(unit -> unit.table(1))
        .flatMap(options -> normalisation(options.numbers(0), options.numbers(1)));
  }

  private static Optional<FlatTable> first(FlatTable table, int field) {
    return table.tables(field).stream().findFirst();
  }

  private static Optional<PixelScaling> normalisation(float[] mean, float[] deviation) {
    boolean usable = mean.length == deviation.length && (mean.length == 1 || mean.length == 3);
    for (float value : deviation) {
      usable &= value != 0 && Float.isFinite(value);
    }
    for (float value : mean) {
      usable &= Float.isFinite(value);
    }
    return usable
        ? Optional.of(
            new PixelScaling(
                list(mean), list(deviation), Source.STATED, "the model's description"))
        : Optional.empty();
  }

  private static List<Double> list(float[] values) {
    List<Double> list = new ArrayList<>();
    for (float value : values) {
      list.add((double) value);
    }
    return list;
  }

  private static Optional<PixelScaling> byFirstOperator(TfliteFile file) {
    return file.operators().stream()
        .filter(operator -> operator.inputs().length > 0)
        .filter(operator -> operator.inputs()[0] == file.input())
        .findFirst()
        .filter(operator -> scalesDown(file, operator))
        .map(
            operator ->
                PixelScaling.none(Source.GRAPH, "the network's first operator scales pixels"));
  }

  private static boolean scalesDown(TfliteFile file, TfliteOperator operator) {
    if (operator.inputs().length != 2 || operator.inputs()[1] < 0) {
      return false;
    }
    TfliteTensor other = file.tensor(operator.inputs()[1]);
    if (!other.isConstant()) {
      return false;
    }
    return switch (operator.name()) {
      case "MUL" -> Math.abs(other.floats().value(0)) < LEAST_FACTOR_OF_SCALED;
      case "DIV" -> Math.abs(other.floats().value(0)) > 1 / LEAST_FACTOR_OF_SCALED;
      case "SUB" -> Math.abs(other.floats().value(0)) > 1 / LEAST_FACTOR_OF_SCALED;
      default -> false;
    };
  }
}
