package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diyml.projects.Project;

/** Finds labels by the names that people and archives say, and adds those that are not there. */
@Stateless
public class LabelNames {
  /** Names in one query: databases bound how many parameters they take. */
  private static final int NAMES_AT_ONCE = 500;

  /** Told apart by most people; repeated when there are more labels. */
  private static final List<String> PALETTE =
      List.of(
          "#4e79a7", "#f28e2b", "#59a14f", "#e15759", "#76b7b2", "#edc948", "#b07aa1", "#ff9da7",
          "#9c755f", "#bab0ac");

  @PersistenceContext private EntityManager entities;

  /** The label of that name, added when it is not there. The caller holds the project's lock. */
  public Label ensure(Project project, String name) {
    Labels.checkName(name, "label");
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

  /** The labels of those names, by the name as given. The caller holds the project's lock. */
  public Map<String, Label> ensure(Project project, Set<String> names) {
    Map<String, Label> there = new HashMap<>();
    List<String> plain = names.stream().map(String::strip).distinct().toList();
    for (int from = 0; from < plain.size(); from += NAMES_AT_ONCE) {
      entities
          .createQuery(
              "select l from Label l where l.projectId = :project and l.name in :names",
              Label.class)
          .setParameter("project", project.getId())
          .setParameter("names", plain.subList(from, Math.min(plain.size(), from + NAMES_AT_ONCE)))
          .getResultList()
          .forEach(label -> there.put(label.getName(), label));
    }
    Map<String, Label> byName = new HashMap<>();
    for (String name : names) {
      Label label = there.get(name.strip());
      byName.put(name, label != null ? label : ensure(project, name));
    }
    return byName;
  }

  /**
   * The label that a revision speaks of: by its id, else by its name, else made anew. The caller
   * holds the project's lock.
   */
  public Label same(Project project, long labelId, String name) {
    Label label = entities.find(Label.class, labelId);
    return label != null && label.getProjectId() == project.getId() ? label : ensure(project, name);
  }

  /** The label of that name. */
  public Optional<Label> find(long projectId, String name) {
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
