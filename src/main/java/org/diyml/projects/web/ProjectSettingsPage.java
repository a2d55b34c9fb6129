package org.diyml.projects.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.diyml.platform.web.PageText;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectChange;
import org.diyml.projects.ProjectChange.RetentionDays;
import org.diyml.projects.Projects;

/** What a project is called, and what it keeps. */
@Named("projectSettings")
@ViewScoped
public class ProjectSettingsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private PageText texts;

  private long project;
  private String name;
  private String description;
  private boolean keepMetadata;
  private boolean keepInferenceResults;
  private Integer imagesDays;
  private Integer requestsDays;
  private String done;

  /** Loads the settings. */
  public void open(long projectId) {
    show(access.require(projectId, Permission.VIEW));
  }

  /** Saves what was filled in. */
  public void save() {
    show(
        projects.change(
            project,
            new ProjectChange(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(description, ""),
                keepInferenceResults,
                keepMetadata,
                changedRetention())));
    done = texts.of("projectSettings.saved");
  }

  /** Null when it is as before, so that the audit log tells of changes only. */
  private RetentionDays changedRetention() {
    RetentionDays wanted = new RetentionDays(imagesDays, requestsDays);
    return wanted.equals(days(access.require(project, Permission.VIEW))) ? null : wanted;
  }

  private void show(Project shown) {
    project = shown.getId();
    name = shown.getName();
    description = shown.getDescription();
    keepMetadata = shown.isKeepMetadata();
    keepInferenceResults = shown.isKeepInferenceResults();
    imagesDays = days(shown).imagesDays();
    requestsDays = days(shown).requestsDays();
  }

  private static RetentionDays days(Project project) {
    return new RetentionDays(
        project.getRetention().getImagesDays(), project.getRetention().getRequestsDays());
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  /** Whether pictures keep where and with what they were taken. */
  public boolean isKeepMetadata() {
    return keepMetadata;
  }

  public void setKeepMetadata(boolean keepMetadata) {
    this.keepMetadata = keepMetadata;
  }

  /** Whether answers of deployments are kept. */
  public boolean isKeepInferenceResults() {
    return keepInferenceResults;
  }

  public void setKeepInferenceResults(boolean keepInferenceResults) {
    this.keepInferenceResults = keepInferenceResults;
  }

  /** Days from when an image is added; null for ever. */
  public Integer getImagesDays() {
    return imagesDays;
  }

  public void setImagesDays(Integer imagesDays) {
    this.imagesDays = imagesDays;
  }

  /** Days from when a request is answered; null for ever. */
  public Integer getRequestsDays() {
    return requestsDays;
  }

  public void setRequestsDays(Integer requestsDays) {
    this.requestsDays = requestsDays;
  }

  /** What was done in words; null at first. */
  public String getDone() {
    return done;
  }
}
