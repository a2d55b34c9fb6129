package org.diyml.training.web;

import org.diyml.platform.errors.UserError;

/** Reads the number of an iteration in the address of a page, where anything can stand. */
public final class IterationAddress {
  private IterationAddress() {}

  /**
   * The number.
   *
   * @throws UserError not found when it is none
   */
  public static int number(String given) {
    try {
      return Integer.parseInt(given);
    } catch (NumberFormatException e) {
      throw UserError.notFound("iteration.notFound").causedBy(e);
    }
  }
}
