package org.diyml.engine.convert;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads a file of labels: UTF-8, a label a line. The numbers that Teachable Machine and others put
 * before each label are left out when they count from 0.
 */
public final class LabelLines {

  /** No label file is larger, in bytes. */
  public static final int MOST_BYTES = 4 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private LabelLines() {}

  /** Reads the labels; an empty file has none. */
  public static List<String> read(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw new ModelRefused("The file of labels is larger than 4 MB. Give one label a line.");
    }
    String text = new String(file, StandardCharsets.UTF_8);
    String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    List<String> lines =
        plain.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    boolean numbered =
        !lines.isEmpty()
            && IntStream.range(0, lines.size())
                .allMatch(i -> lines.get(i).matches("0*" + i + "[ :,\t]+\\S.*"));
    return numbered
        ? lines.stream().map(line -> line.replaceFirst("^\\d+[ :,\t]+", "")).toList()
        : lines;
  }
}
