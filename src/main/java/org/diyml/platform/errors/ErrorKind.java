package org.diyml.platform.errors;

/** What kind of thing went wrong, as a user sees it. The HTTP door gives each its status. */
public enum ErrorKind {
  /** The request cannot be understood. */
  MALFORMED(400),
  /** Nobody is signed in, or what was given to sign in is wrong. */
  UNAUTHENTICATED(401),
  /** Known, but not allowed. */
  FORBIDDEN(403),
  /** Not there, or not the caller's. */
  NOT_FOUND(404),
  /** At odds with the present state. */
  CONFLICT(409),
  /** Someone else changed it in between. */
  STALE(412),
  /** More than is taken. */
  TOO_LARGE(413),
  /** A type of content that is not taken. */
  UNSUPPORTED(415),
  /** Understood, but its content is not valid. */
  INVALID(422),
  /** Too many tries; later is fine. */
  TOO_MANY(429),
  /** Cannot be done just now; later is fine. */
  UNAVAILABLE(503);

  private final int status;

  ErrorKind(int status) {
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }
}
