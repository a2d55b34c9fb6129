package org.diyml.jobs;

import java.util.Locale;

/**
 * A kind of background work. Each has a queue of its own, so that a long one never holds up
 * another.
 */
public enum JobKind {
  /** Training an iteration; the subject is the iteration. */
  TRAINING,
  /** Taking an archive into a project; the subject is the import. */
  IMPORT,
  /** Looking for what is wrong with a dataset; the subject is the analysis. */
  ANALYSIS,
  /** Testing a model on an archive; the subject is the evaluation. */
  EVALUATION,
  /** Suggesting labels for unlabelled images; the subject is the run of suggestions. */
  SUGGESTION,
  /** Fetching a pretrained network; the subject is the installation. */
  INSTALLATION;

  /** The word that clients see. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
