package org.diyml.projects;

/** What somebody may do in a project. */
public enum Permission {
  /** See everything in it. */
  VIEW,
  /** Add, label and delete images. */
  LABEL,
  /** Configure training, start and delete iterations. */
  TRAIN,
  /** Deploy, change and delete the project. */
  MANAGE
}
