package org.diyml.platform.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Methods of requests, by names that are few: a client may send any word for one. */
final class RequestMethod {
  private static final Set<String> KNOWN =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private RequestMethod() {}

  static String of(HttpServletRequest request) {
    String method = request.getMethod();
    return KNOWN.contains(method) ? method : "other";
  }
}
