package org.diyml.engine.convert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a pixel from 0 to 255 becomes what a network takes: {@code (pixel - mean) / deviation}.
 *
 * @param mean one value for all channels, or one a channel in the network's order
 * @param deviation as many, none of them 0
 * @param source where this is known from
 * @param reason the same in words, for whoever may correct it
 */
public record PixelScaling(
    List<Double> mean, List<Double> deviation, Source source, String reason) {

  /** How sure a scaling is. */
  public enum Source {
    /** The file says so. */
    STATED,
    /** It follows from the graph: its first layers scale pixels, or its input takes bytes. */
    GRAPH,
    /** A convention of the tool or the architecture; may be wrong. */
    GUESSED
  }

  public PixelScaling {
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
    boolean sizesFit = mean.size() == deviation.size() && (mean.size() == 1 || mean.size() == 3);
    boolean usable =
        mean.stream().allMatch(Double::isFinite)
            && deviation.stream().allMatch(value -> Double.isFinite(value) && value != 0);
    if (!sizesFit || !usable) {
      throw new IllegalArgumentException(mean + ", " + deviation);
    }
  }

  /** The same for all channels. */
  public static PixelScaling of(double mean, double deviation, Source source, String reason) {
    return new PixelScaling(List.of(mean), List.of(deviation), source, reason);
  }

  /** Pixels as they are, 0 to 255. */
  public static PixelScaling none(Source source, String reason) {
    return of(0, 1, source, reason);
  }

  /** Pixels from 0 to 1. */
  public static PixelScaling toOne(Source source, String reason) {
    return of(0, 255, source, reason);
  }

  /** Pixels from -1 to 1. */
  public static PixelScaling aroundZero(Source source, String reason) {
    return of(127.5, 127.5, source, reason);
  }

  /** The same for the channels in the opposite order. */
  public PixelScaling reversed() {
    List<Double> means = new ArrayList<>(mean);
    List<Double> deviations = new ArrayList<>(deviation);
    Collections.reverse(means);
    Collections.reverse(deviations);
    return new PixelScaling(means, deviations, source, reason);
  }

  /**
   * Scales one value.
   *
   * @param pixel 0 to 255
   * @param channel in the network's order, from 0
   */
  public float apply(float pixel, int channel) {
    int at = mean.size() == 1 ? 0 : channel;
    return (float) ((pixel - mean.get(at)) / deviation.get(at));
  }
}
