package org.diyml.access;

/** Who may: the first word of a row of the table. */
enum Access {
  PUBLIC,
  ACCOUNT,
  ADMINISTRATOR,
  OWN,
  KEY,
  VIEWER,
  LABELLER,
  TRAINER,
  OWNER;

  /** How a request of {@code actor} has to end. */
  Outcome outcome(Actor actor) {
    if (this == PUBLIC) {
      return Outcome.LET_IN;
    }
    if (this == KEY) {
      return actor == Actor.KEY ? Outcome.LET_IN : Outcome.SIGN_IN;
    }
    if (!actor.isSignedIn()) {
      return Outcome.SIGN_IN;
    }
    return switch (this) {
      case ACCOUNT -> Outcome.LET_IN;
      case ADMINISTRATOR ->
          actor == Actor.ADMINISTRATOR ? Outcome.LET_IN : Outcome.REFUSED;
      case OWN -> actor == Actor.OWNER ? Outcome.LET_IN : Outcome.NOT_THERE;
      default -> ofProject(actor);
    };
  }

  private Outcome ofProject(Actor actor) {
    if (!actor.isMember()) {
      return Outcome.NOT_THERE;
    }
    return actor.compareTo(Actor.valueOf(name())) < 0 ? Outcome.REFUSED : Outcome.LET_IN;
  }
}
