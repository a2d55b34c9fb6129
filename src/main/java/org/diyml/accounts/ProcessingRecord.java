package org.diyml.accounts;

import java.time.Instant;
import java.util.List;
import org.diyml.platform.processing.Processing;
import org.diyml.platform.settings.Setting;

/**
 * What the instance does with data about people.
 *
 * @param made when this was looked up
 * @param encrypted whether pictures are encrypted on disk
 * @param quotas the settings that bound how much there may be
 */
public record ProcessingRecord(
    Instant made, boolean encrypted, List<Processing> kinds, List<Setting> quotas) {
  public ProcessingRecord {
    kinds = List.copyOf(kinds);
    quotas = List.copyOf(quotas);
  }
}
