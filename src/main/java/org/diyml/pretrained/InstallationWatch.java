package org.diyml.pretrained;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.attribute.FileTime;

/** Notices networks that another node installed. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InstallationWatch {
  @Inject private InstalledNetworks installed;
  @Inject private ModelCards cards;

  private FileTime seen;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void look() {
    FileTime changed = installed.changedAt();
    if (!changed.equals(seen)) {
      cards.refresh();
      seen = changed;
    }
  }
}
