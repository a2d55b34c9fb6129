package org.diyml.deployments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.security.Secret;

/** Looks at the key of a request, before anything else of it is read. */
@ApplicationScoped
public class InferenceDoor {
  @Inject private KnownKeys keys;
  @Inject private KeyUses uses;
  @Inject private KeyRates rates;
  @Inject private WrongKeys wrong;
  @Inject private Event<Inferred> inferred;

  /**
   * What answers for a key; nothing when the key opens nothing.
   *
   * @param address where the request comes from
   * @throws UserError too many when the key has had its number of requests, or wrong keys come too
   *     often from that address
   */
  public Optional<LiveModel> open(String key, String address) {
    if (key == null || key.isBlank()) {
      return Optional.empty();
    }
    Optional<LiveKey> found = keys.find(new Secret(key.strip()));
    if (found.isEmpty()) {
      wrong.tried(address);
      return Optional.empty();
    }
    uses.note(found.get().id());
    count(found.get());
    return found.map(LiveKey::model);
  }

  private void count(LiveKey key) {
    try {
      rates.count(key);
    } catch (UserError e) {
      inferred.fire(new Inferred(key.model(), List.of(), List.of(), e.kind().status(), 0));
      throw e;
    }
  }
}
