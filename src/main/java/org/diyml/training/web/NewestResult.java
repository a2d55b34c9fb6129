package org.diyml.training.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.diyml.training.TrainedIterations;

/** Leads from a project to what came out of its newest trained iteration. */
@Named
@RequestScoped
public class NewestResult {
  @Inject private TrainedIterations trained;

  /** The page of the newest result; null to stay where one is when there is none. */
  public String open(long projectId) {
    return trained.newest(projectId).stream()
        .findFirst()
        .map(
            newest ->
                "/app/iteration?faces-redirect=true&project="
                    + projectId
                    + "&number="
                    + newest.number())
        .orElse(null);
  }
}
