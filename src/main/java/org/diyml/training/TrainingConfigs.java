package org.diyml.training;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectType;
import org.diyml.projects.Projects;

/** The training settings of projects. */
@Stateless
public class TrainingConfigs {
  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private Backbones backbones;
  @Inject private TrainingMethods methods;
  @Inject private Json json;

  /** The settings in force. */
  public TrainingSettings get(long projectId) {
    Project project = access.require(projectId, Permission.VIEW);
    TrainingConfig config = entities.find(TrainingConfig.class, projectId);
    TrainingSettings settings =
        config == null
            ? TrainingSettings.usual(project.getType())
            : stored(config.getSettings());
    return settings.withShare(project.getValidationShare());
  }

  /** Settings as they were stored; those that did not exist then have their defaults. */
  public TrainingSettings stored(String settings) {
    return json.merge(TrainingSettings.DEFAULT, json.read(settings, ObjectNode.class));
  }

  /**
   * Settings that suit the dataset as it is now, with reasons.
   *
   * @throws UserError a conflict that says what is missing, when training makes no sense yet
   */
  public Recommendation recommend(long projectId) {
    TrainingSettings base = get(projectId);
    return methods.of(projects.get(projectId).getType()).recommend(projectId, base);
  }

  /**
   * Replaces the settings; what {@code given} lacks gets its default.
   *
   * @throws UserError invalid
   */
  public TrainingSettings put(long projectId, ObjectNode given) {
    return store(projectId, json.merge(TrainingSettings.usual(projects.get(projectId).getType()), given));
  }

  /**
   * Changes some of the settings.
   *
   * @throws UserError invalid
   */
  public TrainingSettings change(long projectId, ObjectNode changes) {
    return store(projectId, json.merge(get(projectId), changes));
  }

  /**
   * The settings of one run: those of the project with what {@code overrides} changes.
   *
   * @throws UserError invalid
   */
  public TrainingSettings forRun(long projectId, ObjectNode overrides) {
    TrainingSettings base = get(projectId);
    TrainingSettings settings = json.merge(base, overrides);
    if (settings.validationShare() != base.validationShare()) {
      throw UserError.invalid("validationShare", "training.shareOfRun");
    }
    backbones.check(settings, projects.get(projectId).getType());
    return settings;
  }

  /** The next number of an iteration. The caller holds the project's lock. */
  public int nextNumber(long projectId) {
    return row(projectId).nextNumber();
  }

  private TrainingSettings store(long projectId, TrainingSettings settings) {
    ProjectType type = access.require(projectId, Permission.TRAIN).getType();
    backbones.check(settings, type);
    Project project = projects.lock(projectId);
    project.splitBy(settings.validationShare());
    row(projectId).change(json.write(settings));
    return settings;
  }

  private TrainingConfig row(long projectId) {
    TrainingConfig config = entities.find(TrainingConfig.class, projectId);
    if (config == null) {
      TrainingSettings usual = TrainingSettings.usual(projects.get(projectId).getType());
      config = new TrainingConfig(projectId, json.write(usual));
      entities.persist(config);
    }
    return config;
  }
}
