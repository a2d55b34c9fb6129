package org.diyml.projects;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import org.diyml.accounts.CurrentAccount;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/** The only place that decides who may see and do what. */
@Stateless
public class ProjectAccess {
  private static final String VISIBLE =
      " from Project p, Membership m where m.key.projectId = p.id and m.key.accountId = :account";

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentAccount current;

  /**
   * The project, when the account that is signed in has the permission, and its token reaches that
   * far.
   *
   * @throws UserError not found when it is not there or not visible, forbidden when it is only
   *     visible
   */
  public Project require(long projectId, Permission permission) {
    Role role = role(projectId);
    if (!role.permits(permission)) {
      throw UserError.of(
          ErrorKind.FORBIDDEN, "project.roleNeeded", role.word(), Role.lowest(permission).word());
    }
    current.require(permission.scope());
    return entities.find(Project.class, projectId);
  }

  /** Whether the project is there and the account that is signed in has the permission. */
  public boolean permits(long projectId, Permission permission) {
    return find(projectId).filter(role -> role.permits(permission)).isPresent()
        && current.allows(permission.scope());
  }

  /**
   * What the account that is signed in is in the project.
   *
   * @throws UserError not found when it is nothing there
   */
  public Role role(long projectId) {
    return find(projectId).orElseThrow(() -> UserError.notFound("project.notFound"));
  }

  /** The projects that the account sees, newest first. */
  public Slice<OwnProject> visible(Range range) {
    Slice<Object[]> rows =
        Slice.of(
            query("select p, m.role" + VISIBLE + " order by p.id desc", Object[].class),
            query("select count(p)" + VISIBLE, Long.class),
            range);
    return new Slice<>(
        rows.items().stream()
            .map(row -> new OwnProject((Project) row[0], (Role) row[1]))
            .toList(),
        rows.range(),
        rows.total());
  }

  private Optional<Role> find(long projectId) {
    return Optional.ofNullable(
            entities.find(Membership.class, new Membership.Key(projectId, current.id())))
        .map(Membership::getRole);
  }

  private <T> TypedQuery<T> query(String text, Class<T> type) {
    return entities.createQuery(text, type).setParameter("account", current.id());
  }
}
