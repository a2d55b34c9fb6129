package org.diyml.platform.errors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.diyml.platform.text.Text;

/** Collects what is wrong with the fields of a request, so that a user learns of all at once. */
public final class FieldChecks {
  private static final Duration FARTHEST = Duration.ofDays(36_525);

  private final List<FieldError> errors = new ArrayList<>();

  /** Notes an error of {@code field} unless {@code holds}. */
  public FieldChecks that(boolean holds, String field, String key, Object... values) {
    if (!holds) {
      errors.add(new FieldError(field, Text.of(key, values)));
    }
    return this;
  }

  /** Notes an error unless the text holds something and at most {@code longest} characters. */
  public FieldChecks text(String value, String field, int longest) {
    that(value != null && !value.isBlank(), field, "error.field.blank");
    return optionalText(value, field, longest);
  }

  /** Notes an error when the text holds more than {@code longest} characters, or controls. */
  public FieldChecks optionalText(String value, String field, int longest) {
    that(value == null || value.length() <= longest, field, "error.field.long", longest);
    return that(
        value == null || value.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t'),
        field,
        "error.field.control");
  }

  /** Notes an error unless the time is still to come, within a hundred years; null is never. */
  public FieldChecks future(Instant time, String field) {
    Instant now = Instant.now();
    return that(
        time == null || (time.isAfter(now) && time.isBefore(now.plus(FARTHEST))),
        field,
        "error.field.past");
  }

  /**
   * Ends the checks.
   *
   * @throws UserError of kind {@link ErrorKind#INVALID} with every error noted
   */
  public void done() {
    if (!errors.isEmpty()) {
      throw UserError.invalid(errors);
    }
  }
}
