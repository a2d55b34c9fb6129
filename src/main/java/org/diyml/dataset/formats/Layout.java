package org.diyml.dataset.formats;

import java.io.IOException;

/** Reads the annotations of one format. */
interface Layout {
  /**
   * Adds what the archive tells to the draft. Whatever is wrong becomes a problem of the draft.
   *
   * @throws IOException when the archive's file itself cannot be read
   */
  void read(PlanDraft draft) throws IOException;
}
