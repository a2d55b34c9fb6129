package org.diyml.platform.rest;

import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/** Bodies of requests. */
public final class Body {
  private Body() {}

  /**
   * The body, which must be there.
   *
   * @throws UserError malformed when it is empty
   */
  public static <T> T required(T body) {
    if (body == null) {
      throw UserError.of(ErrorKind.MALFORMED, "error.bodyEmpty");
    }
    return body;
  }
}
