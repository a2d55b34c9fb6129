package org.diyml.accounts;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.security.Secret;

/** Issues, checks and revokes tokens. */
@Stateless
public class Tokens {
  private static final String PREFIX = "diyml_";
  private static final int LONGEST_NAME = 100;

  @PersistenceContext private EntityManager entities;

  /**
   * A token that a user names for a program.
   *
   * @param expiresAt null for never
   * @throws UserError invalid
   */
  public IssuedToken issueNamed(long accountId, String name, Instant expiresAt) {
    new FieldChecks()
        .text(name, "name", LONGEST_NAME)
        .future(expiresAt, "expiresAt")
        .done();
    return issue(accountId, TokenKind.API, name.strip(), expiresAt);
  }

  /** A new token of an account; {@code name} and {@code expiresAt} may be null. */
  public IssuedToken issue(long accountId, TokenKind kind, String name, Instant expiresAt) {
    Secret secret = Secret.generate(PREFIX);
    AccessToken token = new AccessToken(accountId, kind, name, secret, Instant.now(), expiresAt);
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

  /** The tokens that an account made for programs, newest first. */
  public Slice<AccessToken> named(long accountId, Range range) {
    String from = " from AccessToken t where t.accountId = :account and t.kind = :kind";
    return Slice.of(
        entities
            .createQuery("select t" + from + " order by t.id desc", AccessToken.class)
            .setParameter("account", accountId)
            .setParameter("kind", TokenKind.API),
        entities
            .createQuery("select count(t)" + from, Long.class)
            .setParameter("account", accountId)
            .setParameter("kind", TokenKind.API),
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
  }
}
