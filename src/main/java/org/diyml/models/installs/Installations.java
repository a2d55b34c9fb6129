package org.diyml.models.installs;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.diyml.accounts.Administrators;
import org.diyml.accounts.CurrentAccount;
import org.diyml.jobs.Job;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.JobStopped;
import org.diyml.jobs.Jobs;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Setting;
import org.diyml.pretrained.ModelCard;
import org.diyml.pretrained.ModelCards;

/** Networks that can be fetched, as administrators see them. Nothing is fetched unless one asks. */
@Stateless
public class Installations {
  @PersistenceContext private EntityManager entities;
  @Inject private Administrators administrators;
  @Inject private CurrentAccount current;
  @Inject private ModelCards cards;
  @Inject private Jobs jobs;

  /**
   * All networks that can be fetched.
   *
   * @throws UserError forbidden to all but administrators, as all of this class
   */
  public List<Offer> list() {
    administrators.require();
    return cards.offers().stream().map(this::offer).toList();
  }

  /**
   * One of them.
   *
   * @throws UserError not found
   */
  public Offer get(String name) {
    administrators.require();
    return offer(card(name));
  }

  /**
   * Has a network fetched; one that is on its way goes on.
   *
   * @throws UserError not found, a conflict when it is here, too large
   */
  public Offer start(String name) {
    administrators.require();
    ModelCard card = card(name);
    if (cards.isHere(name)) {
      throw UserError.conflict("install.here", card.title());
    }
    if (card.address().bytes() > Setting.MODEL_BYTES.number()) {
      throw UserError.of(
          ErrorKind.TOO_LARGE, "model.tooLarge", Setting.MODEL_BYTES.number() >> 20);
    }
    Optional<Installation> before = find(name);
    if (before.isPresent() && !before.get().getJob().getState().isFinal()) {
      return offer(card);
    }
    before.ifPresent(old -> jobs.deleteWith(old, old.getJob()));
    return new Offer(card, false, queue(name));
  }

  private Job queue(String name) {
    Installation started = new Installation(name);
    entities.persist(started);
    started.queued(jobs.queue(JobKind.INSTALLATION, started.getId(), current.id()));
    try {
      entities.flush();
    } catch (PersistenceException e) {
      throw UserError.conflict("install.begun").causedBy(e);
    }
    return started.getJob();
  }

  /** Stops fetching. What has come is kept. */
  public Offer cancel(String name) {
    administrators.require();
    find(name).ifPresent(found -> jobs.requestCancel(found.getJob().getId()));
    return offer(card(name));
  }

  /** What to fetch, for the one that does. */
  public ModelCard task(long installationId) {
    Installation found = entities.find(Installation.class, installationId);
    if (found == null) {
      // It was begun anew while it ran.
      throw new JobStopped();
    }
    return card(found.getNetwork());
  }

  private Offer offer(ModelCard card) {
    Job job = find(card.name()).map(Installation::getJob).orElse(null);
    return new Offer(card, cards.isHere(card.name()), job);
  }

  private ModelCard card(String name) {
    return cards.offers().stream()
        .filter(card -> card.name().equals(name))
        .findFirst()
        .orElseThrow(() -> UserError.notFound("install.notFound"));
  }

  private Optional<Installation> find(String name) {
    return entities
        .createQuery(
            "select i from Installation i where i.network = :network", Installation.class)
        .setParameter("network", name)
        .getResultStream()
        .findFirst();
  }
}
