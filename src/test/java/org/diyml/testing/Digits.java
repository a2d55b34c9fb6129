package org.diyml.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The product's own sample: handwritten digits, real pictures with real labels. */
public final class Digits {
  private static final Map<String, List<Picture>> BY_LABEL = read();

  private Digits() {}

  /** The first pictures of a digit. */
  public static List<Picture> of(int digit, int count) {
    return BY_LABEL.get(Integer.toString(digit)).subList(0, count);
  }

  /** All of them in a zip, with a folder for each digit. */
  public static byte[] archive() {
    try (InputStream in = Digits.class.getResourceAsStream("/samples/digits.zip")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last picture of a digit, which tests train on only if they take all. */
  public static Picture last(int digit) {
    List<Picture> all = BY_LABEL.get(Integer.toString(digit));
    return all.get(all.size() - 1);
  }

  private static Map<String, List<Picture>> read() {
    Map<String, List<Picture>> byLabel = new LinkedHashMap<>();
    try (InputStream in = Digits.class.getResourceAsStream("/samples/digits.zip");
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          String[] path = entry.getName().split("/");
          byLabel
              .computeIfAbsent(path[0], label -> new ArrayList<>())
              .add(new Picture(path[1], zip.readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byLabel;
  }
}
