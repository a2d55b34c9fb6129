package org.diyml.deployments.web;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.DeploymentChange;
import org.diyml.deployments.Keeping;
import org.diyml.deployments.ModelChoice;
import org.diyml.deployments.Origins;

/** The fields of how a deployment answers. Shares are in per cent, as people think of them. */
public final class DeploymentSettings implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double PERCENT = 100;

  /** In the list of shadows: none, and the default model. Iterations are numbered from 1. */
  private static final int NO_SHADOW = -1;

  private static final int DEFAULT_SHADOW = 0;

  private Double threshold;
  private Integer shadow;
  private String origins;
  private Double keptShare;
  private Integer keptDays;

  void show(Deployment deployment, Integer shadowIteration) {
    threshold = deployment.getThreshold() == null ? null : deployment.getThreshold() * PERCENT;
    origins = String.join("\n", deployment.getAllowedOrigins());
    keptShare = deployment.getKeeping().getShare() * PERCENT;
    keptDays = deployment.getKeeping().getDays();
    if (deployment.getShadow().isThere()) {
      shadow = shadowIteration == null ? DEFAULT_SHADOW : shadowIteration;
    } else {
      shadow = NO_SHADOW;
    }
  }

  DeploymentChange change() {
    List<String> sites =
        Stream.of(origins == null ? new String[0] : origins.split("\\s+"))
            .filter(site -> !site.isEmpty())
            .toList();
    return new DeploymentChange(
        null,
        null,
        null,
        Optional.ofNullable(threshold).map(percent -> percent / PERCENT),
        choice(),
        Origins.of(sites),
        Keeping.of(keptShare == null ? null : keptShare / PERCENT, keptDays));
  }

  private Optional<ModelChoice> choice() {
    if (shadow == null || shadow == NO_SHADOW) {
      return Optional.empty();
    }
    return Optional.of(
        shadow == DEFAULT_SHADOW ? ModelChoice.ofDefault() : ModelChoice.ofIteration(shadow));
  }

  /** From how many per cent on an answer counts; null for what suits the model. */
  public Double getThreshold() {
    return threshold;
  }

  public void setThreshold(Double threshold) {
    this.threshold = threshold;
  }

  /** The number of the iteration that answers beside; 0 for the default model, -1 for none. */
  public Integer getShadow() {
    return shadow;
  }

  public void setShadow(Integer shadow) {
    this.shadow = shadow;
  }

  /** Sites whose pages may call, one a line. */
  public String getOrigins() {
    return origins;
  }

  public void setOrigins(String origins) {
    this.origins = origins;
  }

  /** How many per cent of the answers are kept with their pictures. */
  public Double getKeptShare() {
    return keptShare;
  }

  public void setKeptShare(Double keptShare) {
    this.keptShare = keptShare;
  }

  public Integer getKeptDays() {
    return keptDays;
  }

  public void setKeptDays(Integer keptDays) {
    this.keptDays = keptDays;
  }
}
