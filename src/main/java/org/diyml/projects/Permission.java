package org.diyml.projects;

/** What somebody may do in a project, from the least to the most. Roles say who may what. */
public enum Permission {
  /** See everything in it, and show pictures to its models. */
  VIEW,
  /** Add, label and delete images. */
  LABEL,
  /** Configure training, start and delete iterations, test them, take data and models away. */
  TRAIN,
  /** Deploy models and issue keys. */
  DEPLOY,
  /** Change and delete the project, say who is in it. */
  MANAGE
}
