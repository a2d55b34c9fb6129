package org.diyml.dataset.formats;

/**
 * How much an archive may hold.
 *
 * @param maxEntries files and folders in it
 * @param maxEntryBytes of one file when inflated
 * @param maxTotalBytes of all files when inflated
 * @param maxRatio inflated bytes for each packed one; small files are not held to it
 */
public record ArchiveLimits(
    int maxEntries, long maxEntryBytes, long maxTotalBytes, int maxRatio) {
  /** Below so many bytes a high ratio does no harm: a black picture packs well. */
  private static final long RATIO_FREE_BYTES = 1 << 20;

  /** Whether {@code inflated} bytes out of {@code packed} ones are those of a zip bomb. */
  boolean isBomb(long inflated, long packed) {
    return inflated > RATIO_FREE_BYTES && inflated / maxRatio > packed;
  }
}
