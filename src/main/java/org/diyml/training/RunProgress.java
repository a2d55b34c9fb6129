package org.diyml.training;

import java.time.Duration;
import java.time.Instant;
import org.diyml.engine.EpochReport;
import org.diyml.engine.StepReport;
import org.diyml.engine.TrainingListener;
import org.diyml.jobs.JobRun;

/**
 * Tells how far a run is: to its job, and to those who watch. Writes at most once a second, and
 * less often in long runs, but each phase and each epoch.
 */
public final class RunProgress {
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final int MOST_WRITES = 500;

  private final JobRun job;
  private final RunRecords records;
  private final int epochs;
  private final PhaseWatch phases;
  private final TrainingMeters meters;
  private final Instant startedAt = Instant.now();
  private Instant writtenAt = Instant.MIN;
  private Phase phase = Phase.LOOKING;
  private Instant phaseStartedAt = startedAt;
  private double before;
  private double share;
  private int epoch;

  RunProgress(
      JobRun job, RunRecords records, int epochs, PhaseWatch phases, TrainingMeters meters) {
    this.job = job;
    this.records = records;
    this.epochs = epochs;
    this.phases = phases;
    this.meters = meters;
  }

  /** Begins a phase that is {@code ofRun} of the whole run, 0 to 1; those before are done. */
  public void begin(Phase next, double ofRun) {
    before += share;
    share = ofRun;
    phase = next;
    phases.begin(next);
    phaseStartedAt = Instant.now();
    job.checkpoint();
    write(progress(0, null, null, 0), null);
  }

  /**
   * Tells how much of the phase is done.
   *
   * @param done 0 to 1
   * @param images that were worked on in this phase so far
   * @throws org.diyml.jobs.JobStopped when the run should stop
   */
  public void part(double done, long images) {
    job.checkpoint();
    if (isTime()) {
      write(progress(done, null, null, images), null);
    }
  }

  /** Listens to the training whose epochs are the iteration's. */
  public TrainingListener learning() {
    return new Learning();
  }

  /** Listens to one of several trainings of the phase, each with {@code epochsOfOne} epochs. */
  public TrainingListener oneOf(int number, int trainings, int epochsOfOne) {
    return new TrainingListener() {
      @Override
      public void epochDone(EpochReport report) {
        part((number + (double) report.epoch() / epochsOfOne) / trainings, 0);
      }

      @Override
      public boolean cancelled() {
        return job.shouldStop();
      }
    };
  }

  private boolean isTime() {
    Duration wait = Duration.between(startedAt, Instant.now()).dividedBy(MOST_WRITES);
    return Instant.now().isAfter(writtenAt.plus(wait.compareTo(BETWEEN) > 0 ? wait : BETWEEN));
  }

  private void write(TrainingProgress progress, EpochReport ended) {
    records.progress(job.subjectId(), progress, ended);
    if (ended == null || isTime()) {
      job.report(progress.progress());
    }
    writtenAt = Instant.now();
  }

  private TrainingProgress progress(
      double done, StepReport step, EpochReport ended, long images) {
    double whole = Math.min(1, before + share * done);
    return new TrainingProgress(
        phase.word(),
        whole,
        epoch,
        epochs,
        step == null ? null : step.step(),
        step == null ? null : step.steps(),
        ended != null ? (Double) ended.trainLoss() : step == null ? null : (Double) step.loss(),
        ended == null ? null : TrainingEpoch.known(ended.validationLoss()),
        ended == null ? null : TrainingEpoch.known(ended.validationScore()),
        rate(images),
        remaining(whole),
        Instant.now());
  }

  private Double rate(long images) {
    double seconds = seconds(phaseStartedAt);
    return images == 0 || seconds == 0 ? null : (Double) (images / seconds);
  }

  private Double remaining(double whole) {
    return whole < 0.02 ? null : (Double) (seconds(startedAt) * (1 - whole) / whole);
  }

  private static double seconds(Instant since) {
    return Duration.between(since, Instant.now()).toMillis() / 1000.0;
  }

  /** Writes each epoch down, and tells the trainer when to stop. */
  private final class Learning implements TrainingListener {
    private long images;

    @Override
    public void stepDone(StepReport report) {
      images += report.examples();
      meters.images(report.examples());
      if (isTime()) {
        epoch = report.epoch();
        double done = (report.epoch() - 1 + (double) report.step() / report.steps()) / epochs;
        write(progress(done, report, null, images), null);
      }
    }

    @Override
    public void epochDone(EpochReport report) {
      epoch = report.epoch();
      meters.epoch();
      write(progress((double) epoch / epochs, null, report, images), report);
    }

    @Override
    public boolean cancelled() {
      return job.shouldStop();
    }
  }
}
