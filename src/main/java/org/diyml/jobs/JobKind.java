package org.diyml.jobs;

/**
 * A kind of background work. Each has a queue of its own, so that a long one never holds up
 * another.
 */
public enum JobKind {
  /** Training an iteration; the subject is the iteration. */
  TRAINING
}
