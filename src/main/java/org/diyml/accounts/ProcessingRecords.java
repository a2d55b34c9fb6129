package org.diyml.accounts;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.processing.Processing;
import org.diyml.platform.processing.ProcessingPart;
import org.diyml.platform.quotas.Quota;
import org.diyml.platform.storage.FileStore;

/** Draws up the record of processing from the settings and the database. */
@Stateless
public class ProcessingRecords {
  @Inject private Administrators administrators;
  @Inject @Any private Instance<ProcessingPart> parts;
  @Inject private FileStore files;

  /**
   * As things are now.
   *
   * @throws UserError forbidden to all but administrators
   */
  public ProcessingRecord now() {
    administrators.require();
    List<Processing> kinds = new ArrayList<>();
    for (ProcessingPart part : parts) {
      kinds.addAll(part.processing());
    }
    kinds.sort(Comparator.comparing(Processing::category));
    return new ProcessingRecord(Instant.now(), files.isEncrypting(), kinds, List.of(Quota.values()));
  }
}
