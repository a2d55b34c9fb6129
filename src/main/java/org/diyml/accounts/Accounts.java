package org.diyml.accounts;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;

/** Registers, finds and erases accounts. */
@Stateless
public class Accounts {
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  @PersistenceContext private EntityManager entities;
  @Inject private Passwords passwords;
  @Inject private SignInThrottle throttle;
  @Inject private AuditTrail audit;
  @Inject private Tokens tokens;
  @Inject private Event<AccountDeleting> deleting;

  /**
   * Makes an account.
   *
   * @param email may be null
   * @throws UserError invalid, or a conflict when the name is taken
   */
  public Account register(String username, String password, String email) {
    String name = username == null ? "" : username.strip();
    String address = email == null || email.isBlank() ? null : email.strip();
    FieldChecks checks =
        new FieldChecks()
            .that(Username.isValid(name), "username", "account.username");
    PasswordRules.check(checks, "password", password, name)
        .that(
            address == null
                || (address.length() <= LONGEST_EMAIL && EMAIL.matcher(address).matches()),
            "email",
            "account.email")
        .done();
    if (byUsername(name).isPresent()) {
      throw taken(name);
    }
    return added(new Account(name, address, passwords.hash(password), Instant.now()));
  }

  /**
   * Makes an account for somebody whom a provider vouches for. It has no password.
   *
   * @param wished the name that it gets, or else one that is valid, free and like it
   */
  public Account admit(String wished) {
    String name =
        Username.like(wished)
            .filter(candidate -> byUsername(candidate).isEmpty())
            .findFirst()
            .orElseThrow();
    return added(new Account(name, Instant.now()));
  }

  private Account added(Account account) {
    entities.persist(account);
    try {
      entities.flush();
    } catch (PersistenceException e) {
      throw taken(account.getUsername()).causedBy(e);
    }
    audit.noteOf(AuditAction.ACCOUNT_MADE, account.getId());
    return account;
  }

  private static UserError taken(String username) {
    return UserError.conflict("account.taken", username);
  }

  /** The account of that name, in whatever case it is written. */
  public Optional<Account> byUsername(String username) {
    return entities
        .createQuery("select a from Account a where a.usernameKey = :key", Account.class)
        .setParameter("key", Account.key(username))
        .getResultStream()
        .findFirst();
  }

  /** All accounts, the oldest first. The caller has checked who may ask. */
  public Slice<Account> list(Range range) {
    return Slice.of(
        entities.createQuery("select a from Account a order by a.createdAt, a.id", Account.class),
        entities.createQuery("select count(a) from Account a", Long.class),
        range);
  }

  /** How many accounts there are. */
  public long count() {
    return entities.createQuery("select count(a) from Account a", Long.class).getSingleResult();
  }

  /** The user names of accounts by their ids; those that are gone are not among them. */
  public Map<Long, String> names(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : entities
            .createQuery("select a from Account a where a.id in :ids", Account.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Account::getId, Account::getUsername));
  }

  /** The account of that id. */
  public Account get(long accountId) {
    Account account = entities.find(Account.class, accountId);
    if (account == null) {
      throw UserError.of(ErrorKind.UNAUTHENTICATED, "account.signIn");
    }
    return account;
  }

  /**
   * Gives an account another password, or its first, and ends its sessions but the one that asks.
   *
   * @param session the token that asks
   * @throws UserError forbidden when the old password is not the account's, invalid
   */
  public void changePassword(long accountId, String old, String password, AccessToken session) {
    Account account = get(accountId);
    prove(account, "oldPassword", old, session);
    PasswordRules.check(new FieldChecks(), "newPassword", password, account.getUsername()).done();
    account.changePassword(passwords.hash(password));
    tokens.endSessions(accountId, session.getId());
    audit.note(AuditAction.PASSWORD_CHANGED, null);
  }

  /**
   * Erases an account and everything that it owns alone.
   *
   * @param session the token that asks
   * @throws UserError forbidden when the password is not the account's
   */
  public void delete(long accountId, String password, AccessToken session) {
    Account account = get(accountId);
    prove(account, "password", password, session);
    deleting.fire(new AccountDeleting(accountId));
    audit.note(AuditAction.ACCOUNT_DELETED, null);
    entities
        .createQuery("delete from AccessToken t where t.accountId = :account")
        .setParameter("account", accountId)
        .executeUpdate();
    entities.remove(account);
  }

  /** By the password, or where there is none by having signed in just now. */
  private void prove(Account account, String field, String password, AccessToken session) {
    if (!account.hasPassword()) {
      if (!session.isFresh(Instant.now())) {
        throw UserError.of(
            ErrorKind.FORBIDDEN, "account.signInAnew", AccessToken.FRESH.toMinutes());
      }
      return;
    }
    if (password == null) {
      throw UserError.invalid(field, "account.passwordNeeded");
    }
    if (!throttle.isRight(
        account.getUsernameKey(), () -> passwords.matches(password, account))) {
      throw UserError.of(ErrorKind.FORBIDDEN, "account.wrongPassword");
    }
  }
}
