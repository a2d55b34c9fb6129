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
import org.diyml.platform.text.Text;
import org.diyml.platform.web.PageText;

/** The record of processing, to be read and printed. */
@Named
@RequestScoped
public class ProcessingPage {
  @Inject private ProcessingRecords records;
  @Inject private PageText texts;

  private ProcessingRecord shown;

  /** Draws it up. */
  public void open() {
    shown = records.now();
  }

  /** A sentence of the record in the language of the page. */
  public String say(Text sentence) {
    return texts.of(sentence);
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
