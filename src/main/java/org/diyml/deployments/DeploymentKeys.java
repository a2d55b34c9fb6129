package org.diyml.deployments;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.diyml.accounts.AuditTrail;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.security.Secret;

/** Issues, checks and revokes keys. The caller has checked who may touch the deployment. */
@Stateless
public class DeploymentKeys {
  private static final String PREFIX = "diyml_key_";
  private static final int LONGEST_NAME = 100;
  private static final int LARGEST_RATE = 1_000_000;

  /** In minutes, as are those below. */
  private static final int USUAL_OVERLAP = 60;

  private static final int LONGEST_OVERLAP = 60 * 24 * 90;

  @PersistenceContext private EntityManager entities;
  @Inject private AuditTrail audit;
  @Inject private Event<DeploymentChanged> changed;

  /**
   * A new key.
   *
   * @param perMinute most requests a minute; null for any number
   * @param expiresAt null for never
   * @throws UserError invalid
   */
  public IssuedKey issue(
      Deployment deployment, String name, Integer perMinute, Instant expiresAt) {
    Instant now = Instant.now();
    new FieldChecks()
        .text(name, "name", LONGEST_NAME)
        .that(
            perMinute == null || (perMinute >= 1 && perMinute <= LARGEST_RATE),
            "perMinute",
            "training.range",
            1,
            LARGEST_RATE)
        .future(expiresAt, "expiresAt")
        .done();
    Secret secret = Secret.generate(PREFIX);
    DeploymentKey key =
        new DeploymentKey(deployment.getId(), name.strip(), secret, perMinute, now, expiresAt);
    entities.persist(key);
    audit.note(AuditAction.KEY_ISSUED, subject(deployment, key.getId()));
    return new IssuedKey(deployment, key, secret);
  }

  private static String subject(Deployment deployment, long keyId) {
    return "deployment " + deployment.getId() + " key " + keyId;
  }

  /**
   * A new key in the place of one that ends after a while, so that callers can change over.
   *
   * @param overlapMinutes for how long both are valid; null for an hour
   * @throws UserError not found when the deployment has no such key, or invalid
   */
  public IssuedKey rotate(Deployment deployment, long keyId, Integer overlapMinutes) {
    DeploymentKey old = require(deployment, keyId);
    int overlap = overlapMinutes == null ? USUAL_OVERLAP : overlapMinutes;
    new FieldChecks()
        .that(
            overlap >= 0 && overlap <= LONGEST_OVERLAP,
            "overlapMinutes",
            "training.range",
            0,
            LONGEST_OVERLAP)
        .done();
    IssuedKey next = issue(deployment, old.getName(), old.getPerMinute(), old.getExpiresAt());
    audit.note(AuditAction.KEY_ROTATED, subject(deployment, keyId));
    old.endBy(Instant.now().plus(Duration.ofMinutes(overlap)));
    changed.fire(new DeploymentChanged(deployment.getId()));
    return next;
  }

  /** The valid key with that text. */
  public Optional<DeploymentKey> find(Secret secret) {
    return entities
        .createQuery("select k from DeploymentKey k where k.keyHash = :hash", DeploymentKey.class)
        .setParameter("hash", secret.hash())
        .getResultStream()
        .filter(key -> key.isValid(Instant.now()))
        .findFirst();
  }

  /** The keys of a deployment, oldest first. */
  public Slice<DeploymentKey> list(Deployment deployment, Range range) {
    String from = " from DeploymentKey k where k.deploymentId = :deployment";
    return Slice.of(
        entities
            .createQuery("select k" + from + " order by k.id", DeploymentKey.class)
            .setParameter("deployment", deployment.getId()),
        entities
            .createQuery("select count(k)" + from, Long.class)
            .setParameter("deployment", deployment.getId()),
        range);
  }

  /**
   * Ends a key.
   *
   * @throws UserError not found when the deployment has no such key
   */
  public void revoke(Deployment deployment, long keyId) {
    entities.remove(require(deployment, keyId));
    audit.note(AuditAction.KEY_REVOKED, subject(deployment, keyId));
    changed.fire(new DeploymentChanged(deployment.getId()));
  }

  /** Notes when keys were used last, by their ids; those that are gone by now are left out. */
  public void used(Map<Long, Instant> last) {
    last.forEach(
        (key, time) ->
            entities
                .createQuery("update DeploymentKey k set k.lastUsedAt = :time where k.id = :key")
                .setParameter("time", time)
                .setParameter("key", key)
                .executeUpdate());
  }

  private DeploymentKey require(Deployment deployment, long keyId) {
    DeploymentKey key = entities.find(DeploymentKey.class, keyId);
    if (key == null || key.getDeploymentId() != deployment.getId()) {
      throw UserError.notFound("deployment.noKey");
    }
    return key;
  }
}
