package org.diyml.projects;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.diyml.accounts.AccountDeleting;
import org.diyml.accounts.AuditTrail;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.TokenScope;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.quotas.Quota;

/** Creates, changes and deletes projects. */
@Stateless
public class Projects {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 2000;
  private static final SecureRandom SEEDS = new SecureRandom();

  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private CurrentAccount current;
  @Inject private AuditTrail audit;
  @Inject private Event<ProjectDeleting> deleting;

  /**
   * Makes a project of the account that is signed in.
   *
   * @param type {@code classification} or {@code detection}
   * @param description may be null
   * @throws UserError invalid
   */
  public Project create(String name, String type, String description) {
    long owner = current.id(TokenScope.ALL);
    new FieldChecks()
        .text(name, "name", LONGEST_NAME)
        .that(ProjectType.of(type).isPresent(), "type", "project.type")
        .optionalText(description, "description", LONGEST_DESCRIPTION)
        .done();
    Quota.PROJECTS.admit(owned(owner).size(), 1);
    Instant now = Instant.now();
    Project project =
        new Project(
            name.strip(),
            ProjectType.of(type).orElseThrow(),
            description,
            SEEDS.nextLong(),
            now);
    entities.persist(project);
    // The owner's row refers to the project by id, which the provider cannot order by itself.
    entities.flush();
    entities.persist(new Membership(project.getId(), owner, Role.OWNER, now));
    return project;
  }

  /** Changes what {@code change} names. */
  public Project change(long projectId, ProjectChange change) {
    Project project = access.require(projectId, Permission.MANAGE);
    FieldChecks checks = new FieldChecks();
    if (change.name() != null) {
      checks.text(change.name(), "name", LONGEST_NAME);
    }
    checks.optionalText(change.description(), "description", LONGEST_DESCRIPTION).done();
    if (change.name() != null) {
      project.rename(change.name().strip());
    }
    if (change.description() != null) {
      project.describe(change.description());
    }
    if (change.keepInferenceResults() != null) {
      project.keepInferenceResults(change.keepInferenceResults());
    }
    if (change.keepMetadata() != null) {
      project.keepMetadata(change.keepMetadata());
    }
    if (change.retention() != null) {
      retain(project, change.retention());
    }
    entities.flush();
    return project;
  }

  private void retain(Project project, ProjectChange.RetentionDays days) {
    project.retain(Retention.of(days.imagesDays(), days.requestsDays()));
    audit.note(
        AuditAction.RETENTION_SET,
        "project %d images %s requests %s"
            .formatted(project.getId(), days.imagesDays(), days.requestsDays()));
  }

  /** Those that do not keep everything for ever. */
  public List<Project> withRetention() {
    return entities
        .createQuery(
            "select p from Project p where p.retention.imagesDays is not null"
                + " or p.retention.requestsDays is not null order by p.id",
            Project.class)
        .getResultList();
  }

  /**
   * Ends the first steps that a project's pages show, if they are shown. The caller has checked who
   * may. Past the version on purpose: whoever changes the project at the same time is not disturbed.
   */
  public void endFirstSteps(long projectId) {
    if (get(projectId).isGuided()) {
      entities
          .createNativeQuery("update project set guided = false where id = ?1")
          .setParameter(1, projectId)
          .executeUpdate();
      entities.getEntityManagerFactory().getCache().evict(Project.class, projectId);
    }
  }

  /** Deletes a project and all that is in it. */
  public void delete(long projectId) {
    erase(access.require(projectId, Permission.MANAGE));
    audit.note(AuditAction.PROJECT_DELETED, "project " + projectId);
  }

  /**
   * Locks the row of a project until the end of the transaction.
   *
   * <p>Whatever adds to or removes from a project's set of images and labels, and its files, does
   * so under this lock, on whichever node.
   */
  public Project lock(long projectId) {
    Project project = entities.find(Project.class, projectId, LockModeType.PESSIMISTIC_WRITE);
    if (project == null) {
      throw UserError.notFound("project.notFound");
    }
    return project;
  }

  /** The same, where the project may be gone: then there is nothing to lock, and the answer no. */
  public boolean lockIfThere(long projectId) {
    return entities.find(Project.class, projectId, LockModeType.PESSIMISTIC_WRITE) != null;
  }

  /** A project for work in the background, where nobody is signed in. */
  public Project get(long projectId) {
    Project project = entities.find(Project.class, projectId);
    if (project == null) {
      throw UserError.notFound("project.notFound");
    }
    return project;
  }

  /** How many owners a project has. */
  public long owners(long projectId) {
    return entities
        .createQuery(
            "select count(m.role) from Membership m"
                + " where m.key.projectId = :project and m.role = :owner",
            Long.class)
        .setParameter("project", projectId)
        .setParameter("owner", Role.OWNER)
        .getSingleResult();
  }

  /**
   * Deletes the projects that only an account that is erased owns. It leaves all others, for which
   * the database sees.
   */
  public void eraseAll(@Observes AccountDeleting account) {
    for (Project project : owned(account.accountId())) {
      lock(project.getId());
      if (owners(project.getId()) == 1) {
        erase(project);
      }
    }
  }

  /** The ids of the projects that an account owns, alone or with others. */
  public List<Long> ownedBy(long accountId) {
    return owned(accountId).stream().map(Project::getId).toList();
  }

  private List<Project> owned(long accountId) {
    return entities
        .createQuery(
            "select p from Project p, Membership m where m.key.projectId = p.id"
                + " and m.key.accountId = :account and m.role = :owner order by p.id",
            Project.class)
        .setParameter("account", accountId)
        .setParameter("owner", Role.OWNER)
        .getResultList();
  }

  private void erase(Project project) {
    lock(project.getId());
    deleting.fire(new ProjectDeleting(project.getId()));
    entities.remove(project);
  }
}
