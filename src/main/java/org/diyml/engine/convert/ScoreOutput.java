package org.diyml.engine.convert;

/**
 * The output of a network that tells the classes.
 *
 * @param name of the graph's output
 * @param values numbers a picture, 0 where only a run will tell
 * @param meaning what they are
 */
public record ScoreOutput(String name, int values, OutputMeaning meaning) {

  /** The same when a run has told how many numbers it answers. */
  public ScoreOutput withValues(int counted) {
    return new ScoreOutput(name, counted, meaning.forOutputs(counted));
  }

  /** How many classes the network tells apart, 0 where only a run will tell. */
  public int classes() {
    return values == 0 ? 0 : meaning.classes(values);
  }
}
