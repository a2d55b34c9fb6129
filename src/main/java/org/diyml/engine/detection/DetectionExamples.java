package org.diyml.engine.detection;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A part of a data set, read an example at a time. A trainer reads the part in order, twice before
 * it begins, and keeps a compressed form only: an implementation may read from disk, or have the
 * backbone look at the pictures just then. The same index must give the same example.
 */
public interface DetectionExamples {

  /** How many there are. */
  int count();

  /** The example at {@code index}, from 0. */
  DetectionExample example(int index);

  /** Examples that are in memory. */
  static DetectionExamples of(List<DetectionExample> examples) {
    List<DetectionExample> copy = List.copyOf(examples);
    return of(copy.size(), copy::get);
  }

  /** Examples that are got one at a time. */
  static DetectionExamples of(int count, IntFunction<DetectionExample> source) {
    return new DetectionExamples() {
      @Override
      public int count() {
        return count;
      }

      @Override
      public DetectionExample example(int index) {
        return source.apply(index);
      }
    };
  }
}
