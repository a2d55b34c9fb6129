package org.diyml.jobs;

/** Does one kind of work. Features give theirs as CDI beans. */
public interface JobHandler {
  /** The kind of work it does. */
  JobKind kind();

  /**
   * Does the work outside any transaction.
   *
   * @return stores the result; run in the transaction that ends the job
   * @throws org.diyml.platform.errors.UserError when it cannot be done and the user can do
   *     something about it
   * @throws JobStopped when the run saw that it should stop
   */
  Runnable run(JobRun run) throws Exception;
}
