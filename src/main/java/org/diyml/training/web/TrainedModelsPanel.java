package org.diyml.training.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.diyml.platform.database.Slice;
import org.diyml.platform.web.Pager;
import org.diyml.training.TrainedCatalogue;

/** The models that were trained in one's projects, on the page of models. */
@Named
@RequestScoped
public class TrainedModelsPanel {
  private static final int ROWS = 20;
  private static final double MEGABYTE = 1 << 20;

  @Inject private TrainedCatalogue catalogue;

  private Slice<TrainedCatalogue.Entry> found;

  /** The newest ones. */
  public List<TrainedCatalogue.Entry> getRows() {
    return found().items();
  }

  /** Whether there are more than are shown. */
  public boolean isMore() {
    return found().total() > ROWS;
  }

  /** How large the files of a model are. */
  public double megabytes(TrainedCatalogue.Entry entry) {
    return entry.bytes() / MEGABYTE;
  }

  private Slice<TrainedCatalogue.Entry> found() {
    if (found == null) {
      found = catalogue.list(Pager.range(null, ROWS));
    }
    return found;
  }
}
