package org.diyml.dataset.rest;

import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/** The version in an {@code If-Match} header. */
final class IfMatch {
  private IfMatch() {}

  /**
   * The version that the client saw; null when it does not mind.
   *
   * @throws UserError stale when it is no version of ours
   */
  static Long version(String header) {
    if (header == null || header.isBlank() || header.strip().equals("*")) {
      return null;
    }
    try {
      return Long.valueOf(header.strip().replaceFirst("^W/", "").replace("\"", ""));
    } catch (NumberFormatException e) {
      throw UserError.of(ErrorKind.STALE, "error.stale").causedBy(e);
    }
  }
}
