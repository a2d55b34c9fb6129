package org.diyml.jobs;

import jakarta.ejb.ApplicationException;

/** A run ended before its work was done, because it was asked to, or nobody needs it any more. */
@ApplicationException(rollback = true)
public final class JobStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
