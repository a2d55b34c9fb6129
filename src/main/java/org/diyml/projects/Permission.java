package org.diyml.projects;

import org.diyml.accounts.TokenScope;

/** What somebody may do in a project, from the least to the most. Roles say who may what. */
public enum Permission {
  /** See everything in it, and show pictures to its models. */
  VIEW(TokenScope.READ),
  /** Add, label and delete images. */
  LABEL(TokenScope.LABEL),
  /** Configure training, start and delete iterations, test them, take data and models away. */
  TRAIN(TokenScope.TRAIN),
  /** Deploy models and issue keys. */
  DEPLOY(TokenScope.DEPLOY),
  /** Change and delete the project, say who is in it. */
  MANAGE(TokenScope.ALL);

  private final TokenScope scope;

  Permission(TokenScope scope) {
    this.scope = scope;
  }

  /** How far a token has to reach for it. */
  public TokenScope scope() {
    return scope;
  }
}
