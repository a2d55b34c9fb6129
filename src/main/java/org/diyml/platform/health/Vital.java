package org.diyml.platform.health;

/** Something without which the product does not work well. Rooms give theirs as CDI beans. */
public interface Vital {
  /** What it is, in a word. */
  String name();

  /**
   * Tries whether it works.
   *
   * @return a detail for operators
   * @throws Exception when it does not work
   */
  String check() throws Exception;

  /** Which question it is an answer to. */
  default Probe probe() {
    return Probe.READY;
  }

  /** Whether the product is not ready without it; others are only told of. */
  default boolean required() {
    return true;
  }
}
