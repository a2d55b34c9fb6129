package org.diyml.projects;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.quotas.Quota;

/** Holds projects and their owners to what they may have. */
@Stateless
public class ProjectSizes {
  private static final String TOTALS =
      "select m.key.accountId, count(p), sum(p.images), sum(p.bytes) from Project p, Membership m"
          + " where m.key.projectId = p.id and m.role = :owner and m.key.accountId in %s"
          + " group by m.key.accountId";

  private static final String OWNERS =
      "(select o.key.accountId from Membership o"
          + " where o.key.projectId = :project and o.role = :owner)";

  @PersistenceContext private EntityManager entities;

  /**
   * Lets images come into a project, which the caller has locked.
   *
   * @throws UserError a conflict when the project, or what one of its owners has in all projects,
   *     would become too large
   */
  public void admit(Project project, int images, long bytes) {
    Quota.PROJECT_IMAGES.admit(project.getImages(), images);
    Quota.PROJECT_BYTES.admit(project.getBytes(), bytes);
    for (DatasetTotals owned :
        byOwner(totals(OWNERS).setParameter("project", project.getId())).values()) {
      Quota.ACCOUNT_IMAGES.admit(owned.images(), images);
      Quota.ACCOUNT_BYTES.admit(owned.bytes(), bytes);
    }
  }

  /** What all projects have together. The caller has checked who may ask. */
  public DatasetTotals ofAll() {
    Object[] row =
        entities
            .createQuery("select count(p), sum(p.images), sum(p.bytes) from Project p", Object[].class)
            .getSingleResult();
    return (Long) row[0] == 0
        ? DatasetTotals.NONE
        : new DatasetTotals((Long) row[0], (Long) row[1], (Long) row[2]);
  }

  /**
   * What the projects of each owner have together, by the id of the account; who owns none is not
   * among them. The caller has checked who may ask.
   */
  public Map<Long, DatasetTotals> ofOwners(Collection<Long> accountIds) {
    return accountIds.isEmpty()
        ? Map.of()
        : byOwner(totals(":accounts").setParameter("accounts", accountIds));
  }

  private TypedQuery<Object[]> totals(String accounts) {
    return entities
        .createQuery(TOTALS.formatted(accounts), Object[].class)
        .setParameter("owner", Role.OWNER);
  }

  private static Map<Long, DatasetTotals> byOwner(TypedQuery<Object[]> totals) {
    return totals
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (Long) row[0],
                row -> new DatasetTotals((Long) row[1], (Long) row[2], (Long) row[3])));
  }
}
