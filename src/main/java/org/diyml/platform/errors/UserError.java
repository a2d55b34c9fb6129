package org.diyml.platform.errors;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.diyml.platform.text.Text;

/**
 * Something that a user did or met and can do something about.
 *
 * <p>It is translated in three places only: to problem+json, to a message on a page, and to the
 * reason why a job failed. A transaction in which it is thrown is rolled back.
 */
@ApplicationException(rollback = true)
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorKind kind;
  private final transient Text text;
  private final transient List<FieldError> fields;
  private final transient Duration retryAfter;

  private UserError(
      ErrorKind kind, Text text, List<FieldError> fields, Duration retryAfter, Throwable cause) {
    super(text.in(Locale.ENGLISH), cause);
    this.kind = kind;
    this.text = text;
    this.fields = List.copyOf(fields);
    this.retryAfter = retryAfter;
  }

  /** An error of {@code kind}, explained by the message {@code key}. */
  public static UserError of(ErrorKind kind, String key, Object... values) {
    return new UserError(kind, Text.of(key, values), List.of(), null, null);
  }

  /** Nothing there, or nothing of the caller's: the two must not be told apart. */
  public static UserError notFound(String key, Object... values) {
    return of(ErrorKind.NOT_FOUND, key, values);
  }

  /** At odds with the present state. */
  public static UserError conflict(String key, Object... values) {
    return of(ErrorKind.CONFLICT, key, values);
  }

  /** One field is not valid. */
  public static UserError invalid(String field, String key, Object... values) {
    return invalid(List.of(new FieldError(field, Text.of(key, values))));
  }

  /** Several fields are not valid. */
  public static UserError invalid(List<FieldError> fields) {
    Text text = fields.size() == 1 ? fields.get(0).text() : Text.of("error.fields", fields.size());
    return new UserError(ErrorKind.INVALID, text, fields, null, null);
  }

  /** The same request may succeed after a while. */
  public static UserError later(ErrorKind kind, Duration retryAfter, String key, Object... values) {
    return new UserError(kind, Text.of(key, values), List.of(), retryAfter, null);
  }

  /** The same error, with what caused it for the log. */
  public UserError causedBy(Throwable cause) {
    return new UserError(kind, text, fields, retryAfter, cause);
  }

  public ErrorKind kind() {
    return kind;
  }

  public Text text() {
    return text;
  }

  public List<FieldError> fields() {
    return fields;
  }

  /** How long to wait before the next try, where waiting helps. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
