package org.diyml.platform.logging;

/** What lines of the log say of where they are from. */
public enum LogField {
  /** The request, as its answer names it in {@code X-Request-Id}. */
  REQUEST("requestId"),
  /** The trace of OpenTelemetry. */
  TRACE("traceId"),
  /** The account that is signed in, or that a job is done for. */
  ACCOUNT("account"),
  /** The job. */
  JOB("job"),
  /** The kind of the job. */
  KIND("kind"),
  /** The iteration that is trained. */
  ITERATION("iteration");

  private final String key;

  LogField(String key) {
    this.key = key;
  }

  /** Its name in lines of JSON. */
  public String key() {
    return key;
  }
}
