package org.diyml.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.security.Secret;

/** Issues, checks and revokes tokens. */
@Stateless
public class Tokens {
  private static final String PREFIX = "diyml_";

  @PersistenceContext private EntityManager entities;
  @Inject private AuditTrail audit;

  /**
   * A token that a user names for a program.
   *
   * @throws UserError invalid
   */
  public IssuedToken issue(long accountId, NewToken given) {
    Secret secret = Secret.generate(PREFIX);
    IssuedToken issued =
        issued(AccessToken.ofProgram(accountId, given.checked(), secret), secret);
    audit.note(AuditAction.TOKEN_ISSUED, "token " + issued.token().getId());
    return issued;
  }

  /** A token for a session that ends by itself. */
  public IssuedToken issueSession(long accountId, Instant end) {
    Secret secret = Secret.generate(PREFIX);
    return issued(AccessToken.ofSession(accountId, secret, end), secret);
  }

  private IssuedToken issued(AccessToken token, Secret secret) {
    entities.persist(token);
    return new IssuedToken(token, secret);
  }

  /** The valid token with that text. */
  public Optional<AccessToken> find(Secret secret) {
    return entities
        .createQuery("select t from AccessToken t where t.tokenHash = :hash", AccessToken.class)
        .setParameter("hash", secret.hash())
        .getResultStream()
        .filter(token -> token.isValid(Instant.now()))
        .findFirst();
  }

  /** The tokens of an account that are of a kind and still valid, newest first. */
  public Slice<AccessToken> list(long accountId, TokenKind kind, Range range) {
    String from =
        " from AccessToken t where t.accountId = :account and t.kind = :kind"
            + " and (t.expiresAt is null or t.expiresAt > :now)";
    Instant now = Instant.now();
    return Slice.of(
        entities
            .createQuery("select t" + from + " order by t.id desc", AccessToken.class)
            .setParameter("account", accountId)
            .setParameter("kind", kind)
            .setParameter("now", now),
        entities
            .createQuery("select count(t)" + from, Long.class)
            .setParameter("account", accountId)
            .setParameter("kind", kind)
            .setParameter("now", now),
        range);
  }

  /**
   * Ends a token of an account.
   *
   * @throws UserError not found when the account has no such token
   */
  public void revoke(long accountId, long tokenId) {
    AccessToken token = entities.find(AccessToken.class, tokenId);
    if (token == null || token.getAccountId() != accountId) {
      throw UserError.notFound("account.noToken");
    }
    entities.remove(token);
    boolean session = token.getKind() == TokenKind.SESSION;
    audit.note(
        session ? AuditAction.SIGNED_OUT : AuditAction.TOKEN_REVOKED, "token " + tokenId);
  }

  /** Ends the sessions of an account, all but one. */
  public void endSessions(long accountId, long keptToken) {
    entities
        .createQuery(
            "delete from AccessToken t where t.accountId = :account and t.kind = :kind"
                + " and t.id <> :kept")
        .setParameter("account", accountId)
        .setParameter("kind", TokenKind.SESSION)
        .setParameter("kept", keptToken)
        .executeUpdate();
    audit.note(AuditAction.SESSIONS_ENDED, null);
  }
}
