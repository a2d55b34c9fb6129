package org.diyml.projects.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.diyml.projects.Projects;
import org.diyml.projects.ProjectType;

/** The form that makes a project. */
@Named
@RequestScoped
public class NewProject {
  @Inject private Projects projects;

  private String name;
  private String type = ProjectType.CLASSIFICATION.word();
  private String description;

  /** Makes the project and goes on to its images. */
  public String create() {
    long id = projects.create(name, type, description).getId();
    return "/app/images?faces-redirect=true&project=" + id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }
}
