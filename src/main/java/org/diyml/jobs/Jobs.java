package org.diyml.jobs;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.text.Text;
import org.diyml.platform.tracing.Tracing;

/**
 * The jobs in the database, which is the truth about them: messages are only nudges.
 *
 * <p>Whoever queues a job does so in its own transaction; everything about running jobs happens in
 * short transactions of their own.
 */
@Stateless
public class Jobs {
  /** After how long workers are told again of a job that waits. */
  public static final Duration NUDGE_AGAIN = Duration.ofSeconds(15);
  private static final int SWEPT_AT_ONCE = 100;

  @PersistenceContext private EntityManager entities;
  @Inject private Event<JobQueued> queued;

  /**
   * Queues work; a worker hears of it when the caller's transaction is committed.
   *
   * @param subjectId the row of the feature that asks for it
   * @param accountId whom it is done for
   */
  public Job queue(JobKind kind, long subjectId, long accountId) {
    Job job = new Job(kind, subjectId, accountId, Tracing.current(), Instant.now());
    entities.persist(job);
    queued.fire(JobQueued.of(job));
    return job;
  }

  /** All jobs, the newest first. The caller has checked who may ask. */
  public Slice<Job> list(Range range) {
    return Slice.of(
        entities.createQuery("select j from Job j order by j.id desc", Job.class),
        entities.createQuery("select count(j) from Job j", Long.class),
        range);
  }

  /** How many jobs are in a state. */
  public long count(JobState state) {
    return entities
        .createQuery("select count(j) from Job j where j.state = :state", Long.class)
        .setParameter("state", state)
        .getSingleResult();
  }

  /** How many jobs of each kind wait or run, by kind and state. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Map<JobKind, Map<JobState, Long>> unfinished() {
    Map<JobKind, Map<JobState, Long>> counts = new EnumMap<>(JobKind.class);
    entities
        .createQuery(
            "select j.kind, j.state, count(j) from Job j where j.state in :states"
                + " group by j.kind, j.state",
            Object[].class)
        .setParameter("states", List.of(JobState.QUEUED, JobState.RUNNING))
        .getResultStream()
        .forEach(
            row ->
                counts
                    .computeIfAbsent((JobKind) row[0], kind -> new EnumMap<>(JobState.class))
                    .put((JobState) row[1], (Long) row[2]));
    return counts;
  }

  /** How many jobs of a kind wait or run for an account. */
  public long unfinished(JobKind kind, long accountId) {
    return entities
        .createQuery(
            "select count(j) from Job j where j.kind = :kind and j.accountId = :account"
                + " and j.state in (org.diyml.jobs.JobState.QUEUED, org.diyml.jobs.JobState.RUNNING)",
            Long.class)
        .setParameter("kind", kind)
        .setParameter("account", accountId)
        .getSingleResult();
  }

  /** Waiting jobs of a kind, in the order in which it is their turn; not necessarily all. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<Long> waiting(JobKind kind) {
    List<Turns.Waiting> waiting =
        entities
            .createQuery(
                "select j.id, j.accountId from Job j where j.kind = :kind"
                    + " and j.state = org.diyml.jobs.JobState.QUEUED order by j.id",
                Object[].class)
            .setParameter("kind", kind)
            .setMaxResults(Turns.CONSIDERED)
            .getResultStream()
            .map(row -> new Turns.Waiting((Long) row[0], (Long) row[1]))
            .toList();
    Map<Long, Instant> served = new HashMap<>();
    waiting.stream()
        .map(Turns.Waiting::accountId)
        .distinct()
        .forEach(account -> lastStart(kind, account).ifPresent(at -> served.put(account, at)));
    return Turns.order(waiting, served);
  }

  private Optional<Instant> lastStart(JobKind kind, long accountId) {
    return entities
        .createQuery(
            "select j.startedAt from Job j where j.kind = :kind and j.accountId = :account"
                + " and j.startedAt is not null order by j.startedAt desc",
            Instant.class)
        .setParameter("kind", kind)
        .setParameter("account", accountId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Takes a queued job; nothing when it is not queued any more. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<Claim> claim(long jobId, String node) {
    Job job = locked(jobId);
    if (job == null || job.getState() != JobState.QUEUED) {
      return Optional.empty();
    }
    Instant now = Instant.now();
    job.claim(node, now);
    return Optional.of(
        new Claim(
            jobId,
            job.getKind(),
            job.getSubjectId(),
            node,
            job.getAttempt(),
            job.getAccountId(),
            Duration.between(job.getQueuedAt(), now),
            job.getTraceParent()));
  }

  /** Notes that the next attempt can go on from what this one left. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void saved(Claim claim) {
    held(claim).ifPresent(Job::saved);
  }

  /** Stores how much is done, from 0 to 1. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void report(Claim claim, double done) {
    held(claim).ifPresent(job -> job.report(done));
  }

  /**
   * Ends a job well and stores its result in the same transaction.
   *
   * @return whether the claim still held; if not, nothing is stored
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean succeed(Claim claim, Runnable storeResult) {
    return ifHeld(
        claim,
        job -> {
          storeResult.run();
          job.succeed(Instant.now());
        });
  }

  /** Ends a job with a reason that a user understands. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean fail(Claim claim, String reason) {
    return ifHeld(claim, job -> job.fail(reason, Instant.now()));
  }

  /** Ends a job that was asked to stop. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean cancel(Claim claim) {
    return ifHeld(claim, job -> job.cancel(Instant.now()));
  }

  /** Gives a job back, so that it is begun again: by this node after its restart, or another. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean release(Claim claim) {
    return ifHeld(
        claim,
        job -> {
          job.forgiveAttempt();
          takeBack(job);
        });
  }

  /** Asks for the end of a job. */
  public void requestCancel(long jobId) {
    Job job = locked(jobId);
    if (job != null) {
      job.requestCancel(Instant.now());
    }
  }

  /**
   * Deletes a job with the row whose work it does, which refers to it; a node that works on it stops
   * when it notices.
   */
  public void deleteWith(Object subject, Job job) {
    entities.remove(subject);
    // The row that refers to the other has to go first.
    entities.flush();
    // Locked, so that what its owner writes meanwhile is no reason to refuse.
    Job locked = locked(job.getId());
    if (locked != null) {
      entities.remove(locked);
    }
  }

  /**
   * Renews the leases of what a node works on.
   *
   * @return those jobs that it should stop: asked to, taken back or deleted
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Set<Claim> renew(Collection<Claim> claims) {
    Set<Claim> stop = new HashSet<>();
    for (Claim claim : claims) {
      Optional<Job> job = held(claim);
      job.ifPresent(held -> held.renew(Instant.now()));
      if (job.isEmpty() || job.get().isCancelRequested()) {
        stop.add(claim);
      }
    }
    return stop;
  }

  /** Takes back what dead nodes left running, and nudges for what waits without being claimed. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void sweep() {
    Instant now = Instant.now();
    find("j.state = org.diyml.jobs.JobState.RUNNING and j.leaseUntil < :time", now).stream()
        .filter(job -> job.isAbandoned(now))
        .forEach(this::takeBack);
    find("j.state = org.diyml.jobs.JobState.QUEUED and j.nudgedAt < :time", now.minus(NUDGE_AGAIN))
        .stream()
        .filter(job -> job.getState() == JobState.QUEUED)
        .forEach(
            job -> {
              job.nudge(now);
              queued.fire(JobQueued.again(job));
            });
  }

  /** Locked one by one: not every database takes a limit and a lock in one query. */
  private List<Job> find(String condition, Instant time) {
    return entities
        .createQuery("select j.id from Job j where " + condition + " order by j.id", Long.class)
        .setParameter("time", time)
        .setMaxResults(SWEPT_AT_ONCE)
        .getResultStream()
        .map(this::locked)
        .filter(Objects::nonNull)
        .toList();
  }

  private void takeBack(Job job) {
    Instant now = Instant.now();
    if (job.isHopeless() && !job.isCancelRequested()) {
      job.fail(Text.of("job.givenUp", Job.ATTEMPTS).toString(), now);
      return;
    }
    job.takeBack(now);
    if (job.getState() == JobState.QUEUED) {
      queued.fire(JobQueued.of(job));
    }
  }

  private boolean ifHeld(Claim claim, Consumer<Job> change) {
    Optional<Job> job = held(claim);
    job.ifPresent(change);
    return job.isPresent();
  }

  private Optional<Job> held(Claim claim) {
    return Optional.ofNullable(locked(claim.jobId())).filter(job -> job.isHeldBy(claim));
  }

  private Job locked(long jobId) {
    return entities.find(Job.class, jobId, LockModeType.PESSIMISTIC_WRITE);
  }
}
