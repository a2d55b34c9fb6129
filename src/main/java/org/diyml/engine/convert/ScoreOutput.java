package org.diyml.engine.convert;

/**
 * The output of a network that tells the classes.
 *
 * @param name of the graph's output
 * @param values numbers a picture, at least 1
 * @param meaning what they are
 */
public record ScoreOutput(String name, int values, OutputMeaning meaning) {

  /** How many classes the network tells apart. */
  public int classes() {
    return meaning.classes(values);
  }
}
