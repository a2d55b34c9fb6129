package org.diyml.projects;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import org.diyml.accounts.CurrentAccount;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;

/** The only place that decides who may see and do what. */
@Stateless
public class ProjectAccess {
  private static final String VISIBLE = " from Project p where p.ownerId = :account";

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentAccount current;

  /**
   * The project, when the account that is signed in has the permission.
   *
   * @throws UserError not found when it is not there or not visible, forbidden when it is only
   *     visible
   */
  public Project require(long projectId, Permission permission) {
    if (!permits(projectId, permission)) {
      throw UserError.notFound("project.notFound");
    }
    return entities.find(Project.class, projectId);
  }

  /** Whether the project is there and the account that is signed in has the permission. */
  public boolean permits(long projectId, Permission permission) {
    Project project = entities.find(Project.class, projectId);
    return project != null && permits(project, permission);
  }

  /** The projects that the account sees, newest first. */
  public Slice<Project> visible(Range range) {
    return Slice.of(
        query("select p" + VISIBLE + " order by p.id desc", Project.class),
        query("select count(p)" + VISIBLE, Long.class),
        range);
  }

  /** An owner may do everything, others nothing. */
  private boolean permits(Project project, Permission permission) {
    return permission != null && project.getOwnerId() == current.id();
  }

  private <T> TypedQuery<T> query(String text, Class<T> type) {
    return entities.createQuery(text, type).setParameter("account", current.id());
  }
}
