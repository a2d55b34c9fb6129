package org.diyml.models.installs.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.diyml.models.installs.Installations;

/** Lets administrators install pretrained networks. */
@Named
@ViewScoped
public class InstallPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Installations installations;

  private List<OfferRow> rows;

  /** Looks again how far they are. */
  public void refresh() {
    rows = installations.list().stream().map(OfferRow::new).toList();
  }

  /** Has one fetched. */
  public void install(String name) {
    installations.start(name);
    refresh();
  }

  /** Stops fetching one. */
  public void cancel(String name) {
    installations.cancel(name);
    refresh();
  }

  /** All that can be fetched; only administrators may ask. */
  public List<OfferRow> getRows() {
    if (rows == null) {
      refresh();
    }
    return rows;
  }

  /** Whether one is on its way. */
  public boolean isWorking() {
    return getRows().stream().anyMatch(OfferRow::isWorking);
  }
}
