package org.diyml.projects.web;

import java.util.Locale;

/** The phases of a project, in the order in which people go through them. */
public enum ProjectPhase {
  IMAGES("images"),
  LABEL("labels"),
  CHECK("check"),
  TRAIN("training"),
  RESULTS("results"),
  TRY("try"),
  DEPLOY("deployments");

  private final String page;

  ProjectPhase(String page) {
    this.page = page;
  }

  /** The word by which pages name it. */
  public String getWord() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The page on which it begins, below {@code /app/}. */
  public String getPage() {
    return page;
  }
}
