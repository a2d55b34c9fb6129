package org.diyml.models.installs;

/** Whoever waits for a download. */
interface DownloadProgress {
  /** Told after each piece that was kept; {@code share} of the whole is here, 0 to 1. */
  void kept(double share);

  /** Asked often; throws when the download should stop. */
  void checkpoint();
}
