package org.diyml.platform.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a request, so that it is found again in the logs of all who had to do with it. */
final class RequestId {
  /** In requests, from a proxy or a client, and in every answer. */
  static final String HEADER = "X-Request-Id";

  /** What can stand in any log without harm. */
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private RequestId() {}

  /** The id that the request came with, or a new one when it has none that is fit for a log. */
  static String of(HttpServletRequest request) {
    String given = request.getHeader(HEADER);
    return given != null && HARMLESS.matcher(given).matches()
        ? given
        : UUID.randomUUID().toString();
  }
}
