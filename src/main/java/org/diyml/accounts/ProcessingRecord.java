package org.diyml.accounts;

import java.time.Instant;
import java.util.List;
import org.diyml.platform.processing.Processing;
import org.diyml.platform.quotas.Quota;

/**
 * What the instance does with data about people.
 *
 * @param made when this was looked up
 * @param encrypted whether pictures are encrypted on disk
 * @param quotas what bounds how much there may be
 */
public record ProcessingRecord(
    Instant made, boolean encrypted, List<Processing> kinds, List<Quota> quotas) {
  public ProcessingRecord {
    kinds = List.copyOf(kinds);
    quotas = List.copyOf(quotas);
  }
}
