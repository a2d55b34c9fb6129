package org.diyml.engine.pictures;

/** Content that cannot or must not be decoded as a picture. The message is for logs. */
public class UnreadablePicture extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public UnreadablePicture(Reason reason, String message) {
    super(reason + ": " + message);
    this.reason = reason;
  }

  public UnreadablePicture(Reason reason, Throwable cause) {
    super(reason + ": " + cause, cause);
    this.reason = reason;
  }

  /** Why, in a form that a user can be told. */
  public Reason reason() {
    return reason;
  }

  /** The reasons that a picture is refused for. */
  public enum Reason {
    /** No bytes at all. */
    EMPTY,
    /** None of the {@link PictureFormat}s. */
    UNKNOWN_FORMAT,
    /** Truncated, corrupt or of a kind that its decoder does not know. */
    BROKEN,
    /** More bytes than {@link PictureLimits#bytes()}. */
    TOO_MANY_BYTES,
    /** More pixels than {@link PictureLimits} allows. */
    TOO_MANY_PIXELS
  }
}
