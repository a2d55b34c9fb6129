package org.diyml.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    return all().test(account);
  }

  /** Tells of each of many accounts whether it administers at the moment. */
  public Predicate<Account> all() {
    Set<String> named =
        Setting.ADMINS.list().stream().map(Account::key).collect(Collectors.toSet());
    if (named.isEmpty()) {
      Long oldest = oldest();
      return account -> account.getId().equals(oldest);
    }
    return account -> named.contains(Account.key(account.getUsername()));
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
