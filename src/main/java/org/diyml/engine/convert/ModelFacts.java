package org.diyml.engine.convert;

import java.util.List;

/**
 * What was understood of a picture classifier.
 *
 * @param input how it takes pictures
 * @param output which of its outputs tells the classes
 * @param outputs names of all outputs
 * @param labels of the classes in their order where the file tells them; otherwise empty
 * @param producer the tool that wrote the file, where it says so; otherwise empty
 */
public record ModelFacts(
    PictureInput input,
    ScoreOutput output,
    List<String> outputs,
    List<String> labels,
    String producer) {

  public ModelFacts {
    outputs = List.copyOf(outputs);
    labels = List.copyOf(labels);
    boolean counted = !labels.isEmpty() && output.classes() > 0;
    if (counted && labels.size() != output.classes()) {
      throw new ModelRefused(
          "The model tells %d classes apart, but there are %d labels. Give one label a class, in"
              .formatted(output.classes(), labels.size())
              + " the model's order.");
    }
  }

  /**
   * The same with labels that a person or a file beside the model gave.
   *
   * @throws ModelRefused if they are not as many as the classes
   */
  public ModelFacts withLabels(List<String> given) {
    return new ModelFacts(input, output, outputs, given, producer);
  }

  /** The same for pixels scaled in another way, where a person knows better. */
  public ModelFacts withScaling(PixelScaling scaling) {
    return new ModelFacts(input.withScaling(scaling), output, outputs, labels, producer);
  }

  /**
   * The same for channels in another order, where a person knows better.
   *
   * @throws ModelRefused if that is another number of channels
   */
  public ModelFacts withOrder(ChannelOrder order) {
    return new ModelFacts(input.withOrder(order), output, outputs, labels, producer);
  }
}
