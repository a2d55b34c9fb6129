package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** Told apart by most people; repeated when there are more labels. */
  private static final List<String> PALETTE =
      List.of(
          "#4e79a7", "#f28e2b", "#59a14f", "#e15759", "#76b7b2", "#edc948", "#b07aa1", "#ff9da7",
          "#9c755f", "#bab0ac");

  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private Projects projects;

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

  /** How many images have each label of a project, by the label's id. */
  public Map<Long, Long> imageCounts(long projectId) {
    return entities
        .createQuery(
            "select a.label.id, count(distinct a.imageId) from Annotation a"
                + " where a.label.projectId = :project group by a.label.id",
            Object[].class)
        .setParameter("project", projectId)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
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
    if (find(projectId, name.strip()).isPresent()) {
      throw UserError.conflict("label.taken", name.strip());
    }
    Label label = ensure(project, name);
    if (colour != null) {
      label.paint(colour);
    }
    return label;
  }

  /** The label of that name, added when it is not there. The caller holds the project's lock. */
  public Label ensure(Project project, String name) {
    checkName(name, "label");
    String plain = name.strip();
    return find(project.getId(), plain)
        .orElseGet(
            () -> {
              int position = count(project.getId());
              Label label =
                  new Label(
                      project.getId(), plain, PALETTE.get(position % PALETTE.size()), position);
              entities.persist(label);
              return label;
            });
  }

  /**
   * Renames or repaints a label; a name that another label has merges the two.
   *
   * @return the label that is left
   * @throws UserError not found, or invalid
   */
  public Label change(long projectId, long labelId, String name, String colour) {
    Label label = require(projectId, labelId);
    checkColour(colour);
    projects.lock(projectId);
    if (colour != null) {
      label.paint(colour);
    }
    if (name == null || name.strip().equals(label.getName())) {
      return label;
    }
    checkName(name, "name");
    Optional<Label> other = find(projectId, name.strip());
    if (other.isEmpty()) {
      label.rename(name.strip());
      return label;
    }
    entities
        .createQuery("update Annotation a set a.label = :other where a.label = :label")
        .setParameter("other", other.get())
        .setParameter("label", label)
        .executeUpdate();
    entities.remove(label);
    return other.get();
  }

  /** Deletes a label; images that have it lose it. */
  public void delete(long projectId, long labelId) {
    Label label = require(projectId, labelId);
    projects.lock(projectId);
    entities
        .createQuery("delete from Annotation a where a.label = :label")
        .setParameter("label", label)
        .executeUpdate();
    entities.remove(label);
  }

  private Label require(long projectId, long labelId) {
    access.require(projectId, Permission.LABEL);
    Label label = entities.find(Label.class, labelId);
    if (label == null || label.getProjectId() != projectId) {
      throw UserError.notFound("label.notFound");
    }
    return label;
  }

  private static void checkColour(String colour) {
    new FieldChecks()
        .that(colour == null || COLOUR.matcher(colour).matches(), "colour", "label.colour")
        .done();
  }

  private Optional<Label> find(long projectId, String name) {
    return entities
        .createQuery(
            "select l from Label l where l.projectId = :project and l.name = :name", Label.class)
        .setParameter("project", projectId)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  private int count(long projectId) {
    return entities
        .createQuery("select count(l) from Label l where l.projectId = :project", Long.class)
        .setParameter("project", projectId)
        .getSingleResult()
        .intValue();
  }
}
