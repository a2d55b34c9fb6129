package org.diyml.dataset;

import java.util.Locale;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/**
 * Which images are wanted; null where anything is.
 *
 * @param label name of a label that the image has
 * @param labelled whether the image has any label
 * @param split the part of the split that it is in
 * @param name what its name contains, in upper or lower case
 */
public record ImageFilter(String label, Boolean labelled, Split split, String name) {
  /** All images. */
  public static final ImageFilter ALL = new ImageFilter(null, null, null, null);

  /** Images without any label or box. */
  public static final ImageFilter UNLABELLED = new ImageFilter(null, false, null, null);

  /**
   * The filter of a request's query.
   *
   * @throws UserError malformed when a word is none of those that are possible
   */
  public static ImageFilter of(String label, String labelled, String split, String name) {
    Boolean flag =
        labelled == null || labelled.equals("true") || labelled.equals("false")
            ? (labelled == null ? null : Boolean.valueOf(labelled))
            : refuse("image.filter.labelled");
    Split part =
        split == null ? null : Split.of(split).orElseGet(() -> refuse("image.filter.split"));
    return new ImageFilter(label, flag, part, name);
  }

  /** The name as a pattern of {@code like} with {@code !} before what would stand for others. */
  String namePattern() {
    return "%" + name.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
  }

  private static <T> T refuse(String key) {
    throw UserError.of(ErrorKind.MALFORMED, key);
  }
}
