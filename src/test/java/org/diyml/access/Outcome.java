package org.diyml.access;

import org.diyml.testing.Answer;

/** How a request ended, as far as access goes. */
enum Outcome {
  /** It was dealt with, well or not. */
  LET_IN,
  /** The caller has to sign in, or to show a key. */
  SIGN_IN,
  /** The caller sees it but has too low a role. */
  REFUSED,
  /** To the caller it is not there. */
  NOT_THERE,
  /** The server failed. */
  BROKEN;

  static Outcome of(Answer answer) {
    if (answer.header("Location").contains("/app/sign-in")) {
      return SIGN_IN;
    }
    return switch (answer.status()) {
      case 401 -> SIGN_IN;
      case 403 -> REFUSED;
      case 404 -> NOT_THERE;
      default -> answer.status() < 500 ? LET_IN : BROKEN;
    };
  }
}
