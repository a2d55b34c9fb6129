package org.diyml.jobs;

/** A run ended before its work was done, because it was asked to. */
public final class JobStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
