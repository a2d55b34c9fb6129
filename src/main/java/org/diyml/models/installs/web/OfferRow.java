package org.diyml.models.installs.web;

import java.io.Serializable;
import org.diyml.models.installs.Offer;

/** A network that can be fetched, as the list shows it. */
public final class OfferRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final String title;
  private final String source;
  private final String licence;
  private final double megabytes;
  private final String status;
  private final double progress;
  private final String failure;

  OfferRow(Offer offer) {
    name = offer.card().name();
    title = offer.card().title();
    source = offer.card().source();
    licence = offer.card().licence();
    megabytes = offer.card().address().bytes() / (double) (1 << 20);
    status = offer.status();
    progress = offer.progress();
    failure = offer.failure();
  }

  /** Whether somebody asked for it and it is not here yet. */
  public boolean isWorking() {
    return status.equals("queued") || status.equals("running");
  }

  /** Whether it is not here, and nobody waits for it. */
  public boolean isOffered() {
    return !isWorking() && !status.equals("installed");
  }

  public String getName() {
    return name;
  }

  public String getTitle() {
    return title;
  }

  public String getSource() {
    return source;
  }

  public String getLicence() {
    return licence;
  }

  public double getMegabytes() {
    return megabytes;
  }

  /** A word as {@link Offer#status} has it. */
  public String getStatus() {
    return status;
  }

  public double getProgress() {
    return progress;
  }

  /** Why the newest try failed; null when it did not. */
  public String getFailure() {
    return failure;
  }
}
