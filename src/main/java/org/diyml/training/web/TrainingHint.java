package org.diyml.training.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.diyml.platform.web.PageText;
import org.diyml.training.Readiness;

/** What a project lacks before it can be trained, for the pages that lead there. */
@Named
@RequestScoped
public class TrainingHint {
  @Inject private Readiness readiness;
  @Inject private PageText texts;

  private final Map<Long, String> missing = new HashMap<>();

  /** What is missing in words; empty when training can start. */
  public String missing(long projectId) {
    return missing.computeIfAbsent(
        projectId, id -> readiness.missing(id).map(texts::of).orElse(""));
  }
}
