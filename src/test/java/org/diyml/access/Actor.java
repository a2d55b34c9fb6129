package org.diyml.access;

/** Somebody who makes requests, from the view of one project. */
enum Actor {
  ANONYMOUS,
  /** Holds a key of a deployment of the project and no account. */
  KEY,
  /** Administers the server, and is no member of the project. */
  ADMINISTRATOR,
  /** Signed in, and no member of the project. */
  OTHER,
  VIEWER,
  LABELLER,
  TRAINER,
  OWNER;

  boolean isSignedIn() {
    return this != ANONYMOUS && this != KEY;
  }

  boolean isMember() {
    return compareTo(OTHER) > 0;
  }
}
