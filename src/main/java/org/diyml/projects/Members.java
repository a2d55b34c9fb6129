package org.diyml.projects;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.diyml.accounts.Account;
import org.diyml.accounts.Accounts;
import org.diyml.accounts.AuditTrail;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.TokenScope;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;

/** Says who belongs to a project, and as what. A project always keeps an owner. */
@Stateless
public class Members {
  private static final String OF_PROJECT =
      " from Membership m, Account a where a.id = m.key.accountId and m.key.projectId = :project";

  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private Accounts accounts;
  @Inject private CurrentAccount current;
  @Inject private AuditTrail audit;

  /** The members of a project by their names. Every member sees them. */
  public Slice<Member> list(long projectId, Range range) {
    access.require(projectId, Permission.VIEW);
    Slice<Object[]> rows =
        Slice.of(
            entities
                .createQuery(
                    "select a.username, m.role, m.addedAt" + OF_PROJECT + " order by a.usernameKey",
                    Object[].class)
                .setParameter("project", projectId),
            entities
                .createQuery("select count(m.role)" + OF_PROJECT, Long.class)
                .setParameter("project", projectId),
            range);
    return new Slice<>(
        rows.items().stream()
            .map(row -> new Member((String) row[0], (Role) row[1], (Instant) row[2]))
            .toList(),
        rows.range(),
        rows.total());
  }

  /** The member of that name; nothing when nobody of that name is in the project. */
  public Optional<Member> find(long projectId, String username) {
    access.require(projectId, Permission.VIEW);
    return accounts
        .byUsername(username)
        .flatMap(
            account ->
                Optional.ofNullable(find(projectId, account))
                    .map(found -> member(account, found)));
  }

  /**
   * The member of that name.
   *
   * @throws UserError not found when nobody of that name is in the project
   */
  public Member get(long projectId, String username) {
    return find(projectId, username)
        .orElseThrow(() -> UserError.notFound("member.notFound", username));
  }

  /**
   * Takes somebody into a project, or gives a member another role.
   *
   * @param role the word for it
   * @throws UserError not found when nobody has that name, invalid when there is no such role, a
   *     conflict when the project would be left without an owner
   */
  public Member put(long projectId, String username, String role) {
    access.require(projectId, Permission.MANAGE);
    new FieldChecks()
        .that(username != null && !username.isBlank(), "username", "error.field.blank")
        .that(Role.of(role).isPresent(), "role", "member.role")
        .done();
    Role given = Role.of(role).orElseThrow();
    Account account = account(username);
    projects.lock(projectId);
    Membership found = find(projectId, account);
    if (found == null) {
      found = new Membership(projectId, account.getId(), given, Instant.now());
      entities.persist(found);
    } else if (found.getRole() != given) {
      keepAnOwner(found);
      found.become(given);
    }
    audit.note(AuditAction.MEMBER_SET, subject(projectId, account) + " as " + given.word());
    return member(account, found);
  }

  /**
   * Takes somebody out of a project: an owner anybody, everybody else only themselves.
   *
   * @throws UserError not found when nobody of that name is in it, forbidden, a conflict when the
   *     project would be left without an owner
   */
  public void remove(long projectId, String username) {
    Account account = account(username);
    boolean leaving = account.getId() == current.id(TokenScope.ALL);
    access.require(projectId, leaving ? Permission.VIEW : Permission.MANAGE);
    projects.lock(projectId);
    Membership found = find(projectId, account);
    if (found == null) {
      throw UserError.notFound("member.notFound", username);
    }
    keepAnOwner(found);
    entities.remove(found);
    audit.note(AuditAction.MEMBER_REMOVED, subject(projectId, account));
  }

  private static String subject(long projectId, Account account) {
    return "project " + projectId + " account " + account.getId();
  }

  private void keepAnOwner(Membership leaving) {
    if (leaving.getRole() == Role.OWNER && projects.owners(leaving.getProjectId()) == 1) {
      throw UserError.conflict("member.lastOwner");
    }
  }

  private Account account(String username) {
    return accounts
        .byUsername(username)
        .orElseThrow(() -> UserError.notFound("member.noAccount", username));
  }

  private Membership find(long projectId, Account account) {
    return entities.find(Membership.class, new Membership.Key(projectId, account.getId()));
  }

  private static Member member(Account account, Membership found) {
    return new Member(account.getUsername(), found.getRole(), found.getAddedAt());
  }
}
