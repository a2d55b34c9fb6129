package org.diyml.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Setting;

/**
 * Who administers the instance: the accounts that {@link Setting#ADMINS} names, or the oldest one
 * unless any is named.
 */
@Stateless
public class Administrators {
  @PersistenceContext private EntityManager entities;
  @Inject private Accounts accounts;
  @Inject private CurrentAccount current;

  /** Whether that account administers. */
  public boolean is(Account account) {
    List<String> named = Setting.ADMINS.list();
    return named.isEmpty()
        ? account.getId().equals(oldest())
        : named.stream().map(Account::key).anyMatch(Account.key(account.getUsername())::equals);
  }

  /**
   * Lets administrators pass.
   *
   * @throws UserError unauthenticated when nobody is signed in, forbidden when another account is,
   *     or the token does not reach everything
   */
  public void require() {
    if (!is(accounts.get(current.id(TokenScope.ALL)))) {
      throw UserError.of(ErrorKind.FORBIDDEN, "account.notAdministrator");
    }
  }

  /** Ids are handed out in blocks, so the time tells which account is the oldest. */
  private Long oldest() {
    return entities
        .createQuery("select a.id from Account a order by a.createdAt, a.id", Long.class)
        .setMaxResults(1)
        .getSingleResult();
  }
}
