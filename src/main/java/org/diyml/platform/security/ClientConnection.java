package org.diyml.platform.security;

import jakarta.servlet.http.HttpServletRequest;
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
    String forwarded = forwarded(request, FORWARDED_FOR);
    // The last one is what our own proxy saw; those before it are what it was told.
    return forwarded == null
        ? request.getRemoteAddr()
        : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  /** Whether the client's side of the connection is encrypted. */
  public static boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || "https".equalsIgnoreCase(forwarded(request, FORWARDED_PROTO));
  }

  private static String forwarded(HttpServletRequest request, String header) {
    return Setting.BEHIND_PROXY.isOn() ? request.getHeader(header) : null;
  }
}
