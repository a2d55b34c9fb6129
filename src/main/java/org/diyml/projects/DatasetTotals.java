package org.diyml.projects;

/**
 * How much several projects have together.
 *
 * @param projects how many they are
 * @param images in all of them
 * @param bytes of those images
 */
public record DatasetTotals(long projects, long images, long bytes) {
  /** Of no project. */
  public static final DatasetTotals NONE = new DatasetTotals(0, 0, 0);
}
