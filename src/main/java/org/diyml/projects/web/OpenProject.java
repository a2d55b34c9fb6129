package org.diyml.projects.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectType;
import org.diyml.projects.Role;

/** The project that a page is about. */
@Named("project")
@ViewScoped
public class OpenProject implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ProjectAccess access;

  private String given;
  private long id;
  private String name;
  private ProjectType type;
  private Role role;

  /**
   * Opens the project that the address names.
   *
   * @throws UserError not found when it is none of the account's
   */
  public void open() {
    Project project = access.require(parse(given), Permission.VIEW);
    id = project.getId();
    name = project.getName();
    type = project.getType();
    role = access.role(id);
  }

  /** What the address says, which may be anything. */
  public String getGiven() {
    return given;
  }

  public void setGiven(String given) {
    this.given = given;
  }

  public long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  /** The word for the project's type. */
  public String getType() {
    return type.word();
  }

  /** The word for what the person at the browser is in the project. */
  public String getRole() {
    return role.word();
  }

  /** Whether the person may do everything in the project. */
  public boolean isOwned() {
    return role == Role.OWNER;
  }

  public boolean isDetection() {
    return type == ProjectType.DETECTION;
  }

  private static long parse(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw UserError.notFound("project.notFound").causedBy(e);
    }
  }
}
