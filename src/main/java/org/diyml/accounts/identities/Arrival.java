package org.diyml.accounts.identities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.diyml.accounts.AuditTrail;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.IssuedToken;
import org.diyml.accounts.SignInThrottle;
import org.diyml.accounts.TokenScope;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.errors.UserError;

/** Signs in, or links, whom the provider sends back. */
@ApplicationScoped
public class Arrival {
  @Inject private ProviderClient client;
  @Inject private Identities identities;
  @Inject private CurrentAccount current;
  @Inject private SignInThrottle throttle;
  @Inject private AuditTrail audit;

  /**
   * Ends an attempt.
   *
   * @param attempt that this browser began, if any
   * @param answer the parameters with which the provider sent the browser back
   * @return a new session; nothing when an account was linked
   * @throws SignInRefused when there is no proof of who it is, or no account for it
   */
  public Optional<IssuedToken> of(
      Provider provider, Optional<Attempt> attempt, Map<String, String[]> answer) {
    try {
      throttle.letPass();
    } catch (UserError e) {
      throw new SignInRefused(Refusal.THROTTLED, e);
    }
    try {
      Attempt begun = attempt.orElseThrow(() -> new SignInRefused(Refusal.EXPIRED));
      return begun.account() == null
          ? Optional.of(signIn(client.identity(provider, begun, answer)))
          : link(provider, begun, answer);
    } catch (SignInRefused e) {
      // Without an attempt it is any page's picture that happens to have this address.
      if (attempt.isPresent()) {
        if (e.reason().isSuspicious()) {
          throttle.countFailure();
        }
        audit.noteRefusal(AuditAction.SIGN_IN_REFUSED, attempt.get().account());
      }
      throw e;
    }
  }

  private IssuedToken signIn(ProvenIdentity identity) {
    try {
      return identities.signIn(identity);
    } catch (UserError e) {
      // Somebody took the new account's name in the same moment; the next try finds another.
      throw new SignInRefused(Refusal.EXPIRED, e);
    }
  }

  private Optional<IssuedToken> link(
      Provider provider, Attempt begun, Map<String, String[]> answer) {
    if (!current.isKnown()
        || !current.allows(TokenScope.ALL)
        || current.id() != begun.account()) {
      throw new SignInRefused(Refusal.EXPIRED);
    }
    identities.link(begun.account(), client.identity(provider, begun, answer));
    return Optional.empty();
  }
}
