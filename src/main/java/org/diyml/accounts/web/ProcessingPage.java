package org.diyml.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.diyml.accounts.ProcessingRecord;
import org.diyml.accounts.ProcessingRecords;
import org.diyml.platform.processing.Processing;
import org.diyml.platform.quotas.Quota;

/** The record of processing, to be read and printed. */
@Named
@RequestScoped
public class ProcessingPage {
  @Inject private ProcessingRecords records;

  private ProcessingRecord shown;

  /** Draws it up. */
  public void open() {
    shown = records.now();
  }

  public Instant getMade() {
    return shown.made();
  }

  public boolean isEncrypted() {
    return shown.encrypted();
  }

  public List<Processing> getKinds() {
    return shown.kinds();
  }

  public List<Quota> getQuotas() {
    return shown.quotas();
  }
}
