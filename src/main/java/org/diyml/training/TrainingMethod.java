package org.diyml.training;

import java.io.IOException;
import java.util.Optional;
import org.diyml.platform.text.Text;
import org.diyml.projects.ProjectType;

/** Trains the models of one type of project. */
public interface TrainingMethod {
  /** The type of project whose models it trains. */
  ProjectType type();

  /** What a project lacks before it can be trained, in words; nothing when training can start. */
  Optional<Text> missing(long projectId);

  /**
   * Settings that suit the dataset of a project.
   *
   * @param base the project's settings; what the dataset has no say in stays
   * @throws org.diyml.platform.errors.UserError when the data are not enough
   */
  Recommendation recommend(long projectId, TrainingSettings base);

  /**
   * Trains a model, measures it and leaves its files in a folder of its own.
   *
   * @throws org.diyml.platform.errors.UserError when the data are not enough
   * @throws org.diyml.jobs.JobStopped when the run should stop
   */
  TrainingOutcome train(TrainingRun run) throws IOException;
}
