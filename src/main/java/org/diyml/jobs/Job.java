package org.diyml.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.diyml.platform.database.Stored;

/**
 * A piece of background work that survives the process that does it.
 *
 * <p>A node that claims a job holds a lease and renews it. When the lease runs out the node is taken
 * for dead and the job goes back to the queue.
 */
@Entity
public class Job extends Stored {
  /** How long a claim holds without a sign of life. */
  public static final Duration LEASE = Duration.ofSeconds(12);

  /** How often a job is begun without getting further before it is given up. */
  public static final int ATTEMPTS = 3;

  private static final int LONGEST_FAILURE = 2000;

  @Enumerated(EnumType.STRING)
  private JobKind kind;

  @Column(name = "subject_id")
  private long subjectId;

  @Enumerated(EnumType.STRING)
  private JobState state;

  @Column(name = "account_id")
  private long accountId;

  private double progress;
  private int attempt;

  @Column(name = "saved_attempt")
  private int savedAttempt;

  @Column(name = "cancel_requested")
  private boolean cancelRequested;

  private String owner;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  @Column(name = "nudged_at")
  private Instant nudgedAt;

  private String failure;

  @Column(name = "queued_at")
  private Instant queuedAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "trace_parent")
  private String traceParent;

  protected Job() {}

  /**
   * A new job.
   *
   * @param subjectId the row of the feature that asks for it
   * @param accountId whom it is done for: accounts take turns
   * @param traceParent the trace of the request that queues it; null when it is not traced
   */
  public Job(
      JobKind kind, long subjectId, long accountId, String traceParent, Instant now) {
    this.kind = kind;
    this.subjectId = subjectId;
    this.accountId = accountId;
    this.traceParent = traceParent;
    this.state = JobState.QUEUED;
    this.queuedAt = now;
    this.nudgedAt = now;
  }

  /** Gives the job to {@code node}, which must be the only one to work on it. */
  public void claim(String node, Instant now) {
    require(JobState.QUEUED);
    state = JobState.RUNNING;
    owner = node;
    attempt++;
    progress = 0;
    startedAt = now;
    renew(now);
  }

  /** A sign of life of the owner. */
  public void renew(Instant now) {
    require(JobState.RUNNING);
    leaseUntil = now.plus(LEASE);
  }

  /** Notes how much is done, from 0 to 1. */
  public void report(double done) {
    require(JobState.RUNNING);
    progress = Math.min(1, Math.max(progress, done));
  }

  /** Notes that the next attempt can go on from here. */
  public void saved() {
    require(JobState.RUNNING);
    savedAttempt = attempt;
  }

  /** It is cut short for no fault of its own. */
  public void forgiveAttempt() {
    require(JobState.RUNNING);
    savedAttempt++;
  }

  /** Whether it was begun too often without getting further. */
  public boolean isHopeless() {
    return attempt - savedAttempt >= ATTEMPTS;
  }

  public void succeed(Instant now) {
    require(JobState.RUNNING);
    progress = 1;
    finish(JobState.SUCCEEDED, now);
  }

  /** Ends the job with a reason that a user understands. */
  public void fail(String reason, Instant now) {
    require(JobState.RUNNING);
    failure = reason.substring(0, Math.min(reason.length(), LONGEST_FAILURE));
    finish(JobState.FAILED, now);
  }

  /** Ends the job at once while it is queued; asks its owner to stop while it runs. */
  public void requestCancel(Instant now) {
    if (state == JobState.QUEUED) {
      finish(JobState.CANCELLED, now);
    } else if (state == JobState.RUNNING) {
      cancelRequested = true;
    }
  }

  /** Ends a running job whose owner stopped because it was asked to. */
  public void cancel(Instant now) {
    require(JobState.RUNNING);
    finish(JobState.CANCELLED, now);
  }

  /** Takes the job from its owner, who is dead or stops, so that another can begin it again. */
  public void takeBack(Instant now) {
    require(JobState.RUNNING);
    owner = null;
    leaseUntil = null;
    if (cancelRequested) {
      finish(JobState.CANCELLED, now);
    } else {
      state = JobState.QUEUED;
      startedAt = null;
      nudgedAt = now;
    }
  }

  /** Notes that a message about the queued job was sent. */
  public void nudge(Instant now) {
    require(JobState.QUEUED);
    nudgedAt = now;
  }

  /** Whether the owner has given no sign of life for too long. */
  public boolean isAbandoned(Instant now) {
    return state == JobState.RUNNING && leaseUntil.isBefore(now);
  }

  /** Whether {@code claim} still holds. */
  public boolean isHeldBy(Claim claim) {
    return state == JobState.RUNNING
        && claim.node().equals(owner)
        && claim.attempt() == attempt;
  }

  private void finish(JobState end, Instant now) {
    state = end;
    owner = null;
    leaseUntil = null;
    finishedAt = now;
  }

  private void require(JobState expected) {
    if (state != expected) {
      throw new IllegalStateException("Job " + getId() + " is " + state + ", not " + expected);
    }
  }

  public JobKind getKind() {
    return kind;
  }

  public long getSubjectId() {
    return subjectId;
  }

  public long getAccountId() {
    return accountId;
  }

  public JobState getState() {
    return state;
  }

  public double getProgress() {
    return progress;
  }

  public int getAttempt() {
    return attempt;
  }

  public boolean isCancelRequested() {
    return cancelRequested;
  }

  public String getFailure() {
    return failure;
  }

  public Instant getQueuedAt() {
    return queuedAt;
  }

  public Instant getStartedAt() {
    return startedAt;
  }

  public Instant getFinishedAt() {
    return finishedAt;
  }

  /** The W3C trace context of the request that queued it; null when it was not traced. */
  public String getTraceParent() {
    return traceParent;
  }
}
