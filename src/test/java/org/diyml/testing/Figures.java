package org.diyml.testing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a server answers to Prometheus. */
public record Figures(List<String> lines) {
  /** The figures in Prometheus' text format. */
  public static Figures of(String text) {
    return new Figures(text.lines().toList());
  }

  /** The names of all samples. */
  public Set<String> names() {
    return samples().stream()
        .map(line -> line.replaceFirst("[{ ].*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The lines that hold a figure. */
  public List<String> samples() {
    return lines.stream().filter(line -> !line.startsWith("#")).toList();
  }

  /** The figure of one sample, named with its labels as they stand there; 0 when there is none. */
  public double value(String sample) {
    return samples().stream()
        .filter(line -> line.startsWith(sample + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1)))
        .findFirst()
        .orElse(0);
  }
}
