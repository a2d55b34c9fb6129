package org.diyml.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/**
 * Whose page makes a request. Browsers say so; clients that say nothing are no browsers and count as
 * our own.
 */
public final class RequestOrigin {
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private RequestOrigin() {}

  /** Whether no page of another site makes the request. */
  public static boolean isOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    return (site == null || OWN_SITES.contains(site))
        && (origin == null || authority(origin).equalsIgnoreCase(request.getHeader("Host")));
  }

  /**
   * Whether somebody followed a link on one of our own pages, which browsers say in a header that
   * other sites cannot write.
   *
   * @param page its path in the application
   */
  public static boolean isFollowedOn(HttpServletRequest request, String page) {
    String referer = request.getHeader("Referer");
    return isOwn(request)
        && referer != null
        && authority(referer).equalsIgnoreCase(request.getHeader("Host"))
        && (request.getContextPath() + page).equals(URI.create(referer).getPath());
  }

  /** What to tell a page of another site. */
  public static UserError refusal() {
    return UserError.of(ErrorKind.FORBIDDEN, "error.otherSite");
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      // Also what a browser sends for hidden origins: certainly not ours.
      return "";
    }
  }
}
