package org.diyml.platform.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * An error as RFC 9457 has it.
 *
 * @param type a URI that names the kind of error
 * @param title the kind of error in words
 * @param status the HTTP status
 * @param detail what happened and what to do
 * @param incident an id that is also in the log
 * @param errors what is wrong with single fields; null when it is no matter of fields
 * @param more further members that this kind of problem has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String incident,
    List<Field> errors,
    @JsonAnyGetter Map<String, Object> more) {
  /** Media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  Problem(
      String type, String title, int status, String detail, String incident, List<Field> errors) {
    this(type, title, status, detail, incident, errors, Map.of());
  }

  /** The same with further members. */
  Problem with(Map<String, Object> members) {
    return new Problem(type, title, status, detail, incident, errors, members);
  }

  /** What is wrong with one field. */
  public record Field(String field, String message) {}
}
