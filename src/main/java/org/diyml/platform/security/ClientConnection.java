package org.diyml.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.diyml.platform.settings.Setting;

/**
 * Where a request comes from. What a reverse proxy says of it counts only where the operator says
 * that there is one: everybody can send its headers.
 */
public final class ClientConnection {
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

  private ClientConnection() {}

  /** The network address of the client. */
  public static String address(HttpServletRequest request) {
    if (!Setting.BEHIND_PROXY.isOn()) {
      return request.getRemoteAddr();
    }
    // A proxy may add a line of its own instead of going on with the one that it was sent.
    String forwarded = String.join(",", Collections.list(request.getHeaders(FORWARDED_FOR)));
    // The last one is what our own proxy saw; those before it are what it was told.
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return last.isEmpty() ? request.getRemoteAddr() : last;
  }

  /** Whether the client's side of the connection is encrypted. */
  public static boolean isSecure(HttpServletRequest request) {
    return request.isSecure()
        || Setting.BEHIND_PROXY.isOn()
            && "https".equalsIgnoreCase(request.getHeader(FORWARDED_PROTO));
  }
}
