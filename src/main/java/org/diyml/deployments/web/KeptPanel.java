package org.diyml.deployments.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.diyml.deployments.kept.KeptPrediction;
import org.diyml.deployments.kept.KeptPredictions;
import org.diyml.deployments.kept.LabelQueue;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;

/** The kept pictures that the model was least sure of, and the way to have them labelled. */
@Named
@ViewScoped
public class KeptPanel implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 12;
  private static final int SENT = 20;

  @Inject private KeptPredictions kept;
  @Inject private LabelQueue queue;

  private long deployment;
  private long total;
  private List<Long> shown;
  private Integer sent;

  /** Lists them. */
  public void open(long id) {
    deployment = id;
    Slice<KeptPrediction> slice = kept.list(id, new Range(0, SHOWN));
    total = slice.total();
    shown = slice.items().stream().map(KeptPrediction::getId).toList();
  }

  /** Makes unlabelled images of those that the model was least sure of. */
  public void send() {
    sent = queue.addMostUncertain(deployment, SENT).size();
    open(deployment);
  }

  /** How many are kept. */
  public long getTotal() {
    return total;
  }

  /** The ids of those that the model was least sure of. */
  public List<Long> getShown() {
    return shown;
  }

  /** How many images were just made; null when none were asked for. */
  public Integer getSent() {
    return sent;
  }
}
