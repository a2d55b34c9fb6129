package org.diyml.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.security.RequestOrigin;
import org.diyml.platform.settings.Setting;

/** Signs people in. */
@Stateless
public class Sessions {
  @PersistenceContext private EntityManager entities;
  @Inject private Accounts accounts;
  @Inject private Passwords passwords;
  @Inject private Tokens tokens;
  @Inject private SignInThrottle throttle;
  @Inject private AuditTrail audit;
  @Inject private CurrentAccount current;
  @Inject private HttpServletRequest request;

  /**
   * Starts a session.
   *
   * @throws UserError unauthenticated when name and password do not belong together, too many after
   *     many wrong tries
   */
  public IssuedToken signIn(String username, String password) {
    new FieldChecks()
        .that(username != null && !username.isBlank(), "username", "error.field.blank")
        .that(password != null && !password.isEmpty(), "password", "error.field.blank")
        .done();
    Account account = accounts.byUsername(username).orElse(null);
    if (!throttle.isRight(
        Account.key(username), () -> passwords.matches(password, account))) {
      audit.noteRefusal(
          AuditAction.SIGN_IN_REFUSED, account == null ? null : account.getId());
      throw UserError.of(ErrorKind.UNAUTHENTICATED, "account.wrongSignIn");
    }
    return start(account);
  }

  /**
   * The same for a browser: the session that it had ends, and no page of another site can sign a
   * visitor in as somebody else.
   */
  public IssuedToken signInAtBrowser(String username, String password) {
    if (!RequestOrigin.isOwn(request)) {
      throw RequestOrigin.refusal();
    }
    IssuedToken issued = signIn(username, password);
    endPrevious();
    return issued;
  }

  /**
   * The same for somebody whom a provider vouches for. The caller has checked that the sign-in began
   * in this browser.
   */
  public IssuedToken startAtBrowser(Account account) {
    IssuedToken issued = start(account);
    endPrevious();
    return issued;
  }

  private IssuedToken start(Account account) {
    audit.noteOf(AuditAction.SIGNED_IN, account.getId());
    deleteExpired(account.getId());
    Instant end = Instant.now().plus(Duration.ofHours(Setting.SESSION_HOURS.number()));
    return tokens.issueSession(account.getId(), end);
  }

  private void endPrevious() {
    if (current.isKnown() && current.token().getKind() == TokenKind.SESSION) {
      tokens.revoke(current.id(), current.token().getId());
    }
  }

  private void deleteExpired(long accountId) {
    entities
        .createQuery(
            "delete from AccessToken t where t.accountId = :account and t.expiresAt < :now")
        .setParameter("account", accountId)
        .setParameter("now", Instant.now())
        .executeUpdate();
  }
}
