package org.diyml.training.web;

import java.io.Serializable;
import org.diyml.dataset.DatasetSize;
import org.diyml.projects.Project;

/** A project as the dashboard shows it. */
public final class ProjectCard implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long id;
  private final String name;
  private final String type;
  private final String description;
  private final long images;
  private final Long cover;
  private final Double accuracy;

  ProjectCard(Project project, DatasetSize size, Double accuracy) {
    this.id = project.getId();
    this.name = project.getName();
    this.type = project.getType().word();
    this.description = project.getDescription();
    this.images = size == null ? 0 : size.images();
    this.cover = size == null ? null : size.firstImage();
    this.accuracy = accuracy;
  }

  public long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getType() {
    return type;
  }

  public String getDescription() {
    return description;
  }

  /** How many images it has. */
  public long getImages() {
    return images;
  }

  /** The id of an image that stands for the project; null when it has none. */
  public Long getCover() {
    return cover;
  }

  /** Of the newest trained model, from 0 to 1; null when nothing is trained. */
  public Double getAccuracy() {
    return accuracy;
  }
}
