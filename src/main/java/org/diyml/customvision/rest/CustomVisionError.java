package org.diyml.customvision.rest;

import org.diyml.platform.errors.ErrorKind;

/** An error in Custom Vision's shape, with one of its codes. */
public record CustomVisionError(String code, String message) {
  static final String NO_PROJECT = "NotFoundProject";
  static final String NO_ITERATION = "NotFoundIteration";
  static final String URL = "BadRequestImageUrl";
  static final String OTHER_TASK = "BadRequestNotSupported";

  /** The code of an error that has none of those above. */
  static String code(ErrorKind kind) {
    return switch (kind) {
      case MALFORMED -> "BadRequestImageFormat";
      case UNAUTHENTICATED -> "Unauthorized";
      case FORBIDDEN -> "Forbidden";
      case NOT_FOUND -> "NotFound";
      case CONFLICT, STALE -> "Conflict";
      case TOO_LARGE -> "BadRequestImageSizeBytes";
      case UNSUPPORTED -> "UnsupportedMediaType";
      case INVALID -> "BadRequestInvalid";
      case TOO_MANY -> "TooManyRequests";
      case UNAVAILABLE -> "ErrorPredictionServiceUnavailable";
    };
  }
}
