package org.diyml.engine.convert.tflite;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.convert.ModelRefused;

/**
 * What a TensorFlow Lite file declares.
 *
 * @param tensors by their numbers; read when they are needed, since many may share much
 * @param buffers that hold constants
 * @param operators in the order of their execution
 * @param input number of the only input
 * @param output number of the only output
 * @param description by the tool that wrote the file
 * @param metadata the buffer with the model's description by its makers, empty where there is none
 */
record TfliteFile(
    List<FlatTable> tensors,
    List<FlatTable> buffers,
    List<TfliteOperator> operators,
    int input,
    int output,
    String description,
    ByteBuffer metadata) {

  private static final int VERSION = 3;
  private static final String METADATA = "TFLITE_METADATA";

  /**
   * Reads a file.
   *
   * @throws ModelRefused if it is damaged or no network with one input and one output
   */
  static TfliteFile read(ByteBuffer file) {
    FlatTable model = FlatTable.root(file);
    if (model.integer(0, 0) != VERSION) {
      throw new ModelRefused(
          "The TensorFlow Lite file is of schema version " + model.integer(0, 0)
              + "; version 3 can be read. Convert the model with a newer TensorFlow.");
    }
    List<FlatTable> networks = model.tables(2);
    List<FlatTable> buffers = model.tables(4);
    if (networks.size() != 1) {
      throw new ModelRefused(
          "The TensorFlow Lite file has " + networks.size()
              + " graphs; a picture classifier has one, without loops and branches.");
    }
    FlatTable network = networks.get(0);
    List<FlatTable> tensors = network.tables(0);
    return new TfliteFile(
        tensors,
        buffers,
        operators(network, model.tables(1), tensors.size()),
        only(network.integers(1), "inputs", tensors.size()),
        only(network.integers(2), "outputs", tensors.size()),
        model.text(3),
        metadata(model, buffers));
  }

  private static ByteBuffer metadata(FlatTable model, List<FlatTable> buffers) {
    return model.tables(6).stream()
        .filter(entry -> entry.text(0).equals(METADATA))
        .findFirst()
        .map(entry -> buffer(buffers, entry.integer(1, 0)))
        .orElse(ByteBuffer.allocate(0));
  }

  private static ByteBuffer buffer(List<FlatTable> buffers, int index) {
    if (index < 0 || index >= buffers.size()) {
      throw new ModelRefused("The TensorFlow Lite file names a buffer that it does not hold.");
    }
    return buffers.get(index).bytes(0);
  }

  private static int only(int[] numbers, String what, int tensors) {
    if (numbers.length != 1) {
      throw new ModelRefused(
          "The model has %d %s; a picture classifier has one picture in and one row of scores out."
              .formatted(numbers.length, what));
    }
    return number(numbers[0], tensors);
  }

  private static int number(int number, int tensors) {
    if (number < 0 || number >= tensors) {
      throw new ModelRefused("The TensorFlow Lite file names a tensor that it does not hold.");
    }
    return number;
  }

  /** A tensor by its number. */
  TfliteTensor tensor(int number) {
    FlatTable table = tensors.get(number);
    return new TfliteTensor(
        table.text(3),
        table.integers(0),
        NumberType.of(table.octet(1, 0)),
        table.table(4).map(Quantisation::read).orElseGet(Quantisation::none),
        buffer(buffers, table.integer(2, 0)));
  }

  private static List<TfliteOperator> operators(
      FlatTable network, List<FlatTable> codes, int tensors) {
    List<TfliteOperator> operators = new ArrayList<>();
    List<String> names = codes.stream().map(OperatorNames::of).toList();
    for (FlatTable table : network.tables(3)) {
      int code = table.integer(0, 0);
      if (code < 0 || code >= names.size()) {
        throw new ModelRefused("The TensorFlow Lite file names an operator that it does not list.");
      }
      String name = names.get(code);
      int[] outputs = table.integers(2);
      if (outputs.length != 1) {
        throw new ModelRefused(
            "The operator " + name + " has " + outputs.length
                + " outputs, which is not supported here.");
      }
      int[] inputs = table.integers(1);
      for (int input : inputs) {
        if (input != -1) {
          number(input, tensors);
        }
      }
      operators.add(
          new TfliteOperator(name, inputs, number(outputs[0], tensors), table.table(4)));
    }
    return operators;
  }
}
