package org.diyml.accounts.identities;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import org.diyml.accounts.Account;
import org.diyml.accounts.Accounts;
import org.diyml.accounts.AuditTrail;
import org.diyml.accounts.IssuedToken;
import org.diyml.accounts.Sessions;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Setting;

/** Finds accounts by who people are at a provider, and links the two. */
@Stateless
public class Identities {
  @PersistenceContext private EntityManager entities;
  @Inject private Accounts accounts;
  @Inject private Sessions sessions;
  @Inject private AuditTrail audit;

  /**
   * Starts a session of the account that is linked; makes one where none is and the operator lets
   * it.
   *
   * @throws SignInRefused when there is no such account and none is made
   */
  public IssuedToken signIn(ProvenIdentity identity) {
    Account account =
        find(identity)
            .map(linked -> accounts.get(linked.getAccountId()))
            .orElseGet(() -> admit(identity));
    return sessions.startAtBrowser(account);
  }

  private Account admit(ProvenIdentity identity) {
    if (!Setting.OIDC_NEW_ACCOUNTS.isOn()) {
      throw new SignInRefused(Refusal.UNKNOWN);
    }
    Account account = accounts.admit(identity.name());
    add(account.getId(), identity);
    return account;
  }

  /**
   * Links an account that is signed in.
   *
   * @throws SignInRefused when either of the two is linked with another
   */
  public void link(long accountId, ProvenIdentity identity) {
    Optional<LinkedIdentity> known = find(identity);
    if (known.isPresent()) {
      if (known.get().getAccountId() != accountId) {
        throw new SignInRefused(Refusal.TAKEN);
      }
      return;
    }
    if (isLinked(accountId, identity.issuer())) {
      throw new SignInRefused(Refusal.LINKED);
    }
    add(accountId, identity);
    audit.note(AuditAction.IDENTITY_LINKED, "account " + accountId);
  }

  /**
   * Unlinks an account from all providers.
   *
   * @throws UserError at odds with the present state when nobody could sign in to it any more
   */
  public void unlink(long accountId) {
    if (!accounts.get(accountId).hasPassword()) {
      throw UserError.conflict("identity.onlyWay");
    }
    int gone =
        entities
            .createQuery("delete from LinkedIdentity i where i.accountId = :account")
            .setParameter("account", accountId)
            .executeUpdate();
    if (gone > 0) {
      audit.note(AuditAction.IDENTITY_UNLINKED, "account " + accountId);
    }
  }

  /** Who the account's owner is at providers, the oldest first. */
  public Slice<LinkedIdentity> list(long accountId, Range range) {
    String from = " from LinkedIdentity i where i.accountId = :account";
    return Slice.of(
        entities
            .createQuery("select i" + from + " order by i.id", LinkedIdentity.class)
            .setParameter("account", accountId),
        entities
            .createQuery("select count(i)" + from, Long.class)
            .setParameter("account", accountId),
        range);
  }

  private Optional<LinkedIdentity> find(ProvenIdentity identity) {
    return entities
        .createQuery(
            "select i from LinkedIdentity i where i.issuer = :issuer and i.subject = :subject",
            LinkedIdentity.class)
        .setParameter("issuer", identity.issuer())
        .setParameter("subject", identity.subject())
        .getResultStream()
        .findFirst();
  }

  private boolean isLinked(long accountId, String issuer) {
    return entities
            .createQuery(
                "select count(i) from LinkedIdentity i"
                    + " where i.accountId = :account and i.issuer = :issuer",
                Long.class)
            .setParameter("account", accountId)
            .setParameter("issuer", issuer)
            .getSingleResult()
        > 0;
  }

  /** Another request may be faster; the next try then finds what it did. */
  private void add(long accountId, ProvenIdentity identity) {
    entities.persist(new LinkedIdentity(accountId, identity, Instant.now()));
    try {
      entities.flush();
    } catch (PersistenceException e) {
      throw new SignInRefused(Refusal.EXPIRED, e);
    }
  }
}
