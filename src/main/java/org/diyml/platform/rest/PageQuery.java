package org.diyml.platform.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.diyml.platform.database.Range;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/** The query parameters {@code page} and {@code size} of every list. */
public class PageQuery {
  @QueryParam("page")
  @DefaultValue("0")
  private String page;

  @QueryParam("size")
  @DefaultValue("50")
  private String size;

  /**
   * The part of the list that is asked for.
   *
   * @throws UserError malformed when a number is none or out of range
   */
  public Range range() {
    return new Range(
        number("page", page, 0, Integer.MAX_VALUE / Range.LARGEST),
        number("size", size, 1, Range.LARGEST));
  }

  private static int number(String name, String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Answered below, as a number out of range is.
    }
    throw UserError.of(ErrorKind.MALFORMED, "error.query.number", name, least, most);
  }
}
