package org.diyml.training;

import java.io.IOException;
import java.util.SortedMap;
import org.diyml.dataset.LabelParts;
import org.diyml.projects.ProjectType;

/** Trains the models of one type of project. */
public interface TrainingMethod {
  /** The type of project whose models it trains. */
  ProjectType type();

  /**
   * Checks whether a project has what its training needs.
   *
   * @param labels the images of the training and validation parts, by the label's name
   * @throws org.diyml.platform.errors.UserError a conflict that says what is missing
   */
  void require(SortedMap<String, LabelParts> labels);

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
