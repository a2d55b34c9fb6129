package org.diyml.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An error as RFC 9457 has it.
 *
 * @param type a URI that names the kind of error
 * @param title the kind of error in words
 * @param status the HTTP status
 * @param detail what happened and what to do
 * @param incident an id that is also in the log
 * @param errors what is wrong with single fields; null when it is no matter of fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type, String title, int status, String detail, String incident, List<Field> errors) {
  /** Media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** What is wrong with one field. */
  public record Field(String field, String message) {}
}
