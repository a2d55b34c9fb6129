package org.diyml.models.web;

import java.io.Serializable;
import java.util.List;
import org.diyml.models.ModelUse;

/** A model as the list shows it. */
public final class ModelRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Long id;
  private final String name;
  private final String origin;
  private final Integer classes;
  private final double megabytes;
  private final String licence;
  private final String sha256;
  private final transient List<ModelUse> uses;

  /**
   * Makes a row.
   *
   * @param id null for a built-in model
   * @param origin a sentence
   * @param classes null when that is not known
   */
  ModelRow(
      Long id,
      String name,
      String origin,
      Integer classes,
      long bytes,
      String licence,
      String sha256,
      List<ModelUse> uses) {
    this.id = id;
    this.name = name;
    this.origin = origin;
    this.classes = classes;
    this.megabytes = bytes / (double) (1 << 20);
    this.licence = licence;
    this.sha256 = sha256;
    this.uses = uses;
  }

  /** Its id; null for a built-in model, which nobody changes here. */
  public Long getId() {
    return id;
  }

  /** Its name, with its number among those of that name. */
  public String getName() {
    return name;
  }

  public String getOrigin() {
    return origin;
  }

  public Integer getClasses() {
    return classes;
  }

  public double getMegabytes() {
    return megabytes;
  }

  public String getLicence() {
    return licence;
  }

  /** SHA-256 of its file, in hexadecimal. */
  public String getSha256() {
    return sha256;
  }

  /** Where it is deployed. */
  public List<ModelUse> getUses() {
    return uses;
  }
}
