package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.diyml.accounts.AuditTrail;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.Projects;

/** The labels of projects. */
@Stateless
public class Labels {
  private static final int LONGEST_NAME = 100;

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private AuditTrail audit;
  @Inject private Annotations annotations;
  @Inject private LabelNames names;

  /**
   * Checks the name of a label.
   *
   * @throws UserError invalid
   */
  static void checkName(String name, String field) {
    new FieldChecks().text(name, field, LONGEST_NAME).done();
  }

  /** The labels of a project in their order. */
  public Slice<Label> list(long projectId, Range range) {
    access.require(projectId, Permission.VIEW);
    String from = " from Label l where l.projectId = :project";
    return Slice.of(
        entities
            .createQuery("select l" + from + " order by l.position, l.id", Label.class)
            .setParameter("project", projectId),
        entities
            .createQuery("select count(l)" + from, Long.class)
            .setParameter("project", projectId),
        range);
  }

  /** The names of all labels of a project in their order. The caller has checked who may ask. */
  public List<String> names(long projectId) {
    return entities
        .createQuery(
            "select l.name from Label l where l.projectId = :project order by l.position, l.id",
            String.class)
        .setParameter("project", projectId)
        .getResultList();
  }

  /**
   * Adds a label.
   *
   * @param colour null for one of ours
   * @throws UserError invalid, or a conflict when there is one of that name
   */
  public Label create(long projectId, String name, String colour) {
    access.require(projectId, Permission.LABEL);
    checkName(name, "name");
    checkColour(colour);
    Project project = projects.lock(projectId);
    if (names.find(projectId, name.strip()).isPresent()) {
      throw UserError.conflict("label.taken", name.strip());
    }
    Label label = names.ensure(project, name);
    if (colour != null) {
      label.paint(colour);
    }
    return label;
  }

  /**
   * Renames, repaints or moves a label; a name that another label has merges the two.
   *
   * @param position where it stands among the labels from now on, from 0; null to leave it
   *
   * @return the label that is left
   * @throws UserError not found, or invalid
   */
  public Label change(
      long projectId, long labelId, String name, String colour, Integer position) {
    Label label = require(projectId, labelId, Permission.LABEL);
    checkColour(colour);
    Project project = projects.lock(projectId);
    if (colour != null) {
      label.paint(colour);
    }
    if (position != null) {
      moveTo(label, position);
    }
    if (name == null || name.strip().equals(label.getName())) {
      return label;
    }
    checkName(name, "name");
    project.dataChanged();
    Optional<Label> other = names.find(projectId, name.strip());
    if (other.isEmpty()) {
      label.rename(name.strip());
      return label;
    }
    List<Long> concerned = imagesOf(label);
    entities
        .createQuery("update Annotation a set a.label = :other where a.label = :label")
        .setParameter("other", other.get())
        .setParameter("label", label)
        .executeUpdate();
    entities.remove(label);
    annotations.changedTogether(concerned);
    return other.get();
  }

  /**
   * Deletes a label; images that have it lose it.
   *
   * @return how many images lost it
   */
  public int delete(long projectId, long labelId) {
    Label label = require(projectId, labelId, Permission.LABEL);
    Project project = projects.lock(projectId);
    List<Long> concerned = imagesOf(label);
    entities
        .createQuery("delete from Annotation a where a.label = :label")
        .setParameter("label", label)
        .executeUpdate();
    entities.remove(label);
    annotations.changedTogether(concerned);
    project.dataChanged();
    audit.note(AuditAction.LABEL_DELETED, "project " + projectId + " label " + labelId);
    return concerned.size();
  }

  private List<Long> imagesOf(Label label) {
    return entities
        .createQuery(
            "select distinct a.imageId from Annotation a where a.label = :label order by a.imageId",
            Long.class)
        .setParameter("label", label)
        .getResultList();
  }

  /**
   * The label, when the account that is signed in has the permission in its project.
   *
   * @throws UserError not found when it is not there, or not in that project
   */
  public Label require(long projectId, long labelId, Permission permission) {
    access.require(projectId, permission);
    Label label = entities.find(Label.class, labelId);
    if (label == null || label.getProjectId() != projectId) {
      throw UserError.notFound("label.notFound");
    }
    return label;
  }

  /** The others keep their order around it. */
  private void moveTo(Label label, int position) {
    List<Label> others =
        new ArrayList<>(
            entities
                .createQuery(
                    "select l from Label l where l.projectId = :project and l.id <> :id"
                        + " order by l.position, l.id",
                    Label.class)
                .setParameter("project", label.getProjectId())
                .setParameter("id", label.getId())
                .getResultList());
    others.add(Math.min(Math.max(0, position), others.size()), label);
    for (int i = 0; i < others.size(); i++) {
      others.get(i).place(i);
    }
  }

  private static void checkColour(String colour) {
    new FieldChecks()
        .that(colour == null || COLOUR.matcher(colour).matches(), "colour", "label.colour")
        .done();
  }
}
