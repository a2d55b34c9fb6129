package org.diyml.compat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of the original API, and where browsers find what they ask for there. */
final class OriginalRoutes {
  private static final Pattern ALL =
      Pattern.compile(
          "/(register|login|logout|dashboard|upload_model|inference|projects/.+|images/.+)");

  private static final Set<String> OPEN = Set.of("/register", "/login", "/inference");

  private static final Map<Pattern, String> PAGES = pages();

  private OriginalRoutes() {}

  /** Whether the path is one of the original API. */
  static boolean contains(String path) {
    return ALL.matcher(path).matches();
  }

  /** Whether nobody has to be signed in. */
  static boolean isOpen(String path) {
    return OPEN.contains(path);
  }

  /** Whether a browser asks for something to look at. */
  static boolean isBrowser(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }

  /** The page to see after something was done at the path. */
  static Optional<String> pageAfter(String path) {
    if (path.endsWith("/deploy_model")) {
      // The key is in the answer and nowhere else.
      return Optional.empty();
    }
    return path.equals("/login") ? Optional.of("/app/dashboard") : page(path);
  }

  /** The page that shows what is at the path. */
  static Optional<String> page(String path) {
    for (Map.Entry<Pattern, String> entry : PAGES.entrySet()) {
      Matcher matcher = entry.getKey().matcher(path);
      if (matcher.matches()) {
        return Optional.of(matcher.replaceFirst(entry.getValue()));
      }
    }
    return Optional.empty();
  }

  private static Map<Pattern, String> pages() {
    Map<Pattern, String> pages = new LinkedHashMap<>();
    pages.put(Pattern.compile("/register"), "/app/sign-up");
    pages.put(Pattern.compile("/log(in|out)"), "/app/sign-in");
    pages.put(
        Pattern.compile("/projects/(\\d+)/(configure_training|start_iteration|iterations.*)"),
        "/app/training?project=$1");
    pages.put(Pattern.compile("/projects/(\\d+)/analyze"), "/app/check?project=$1");
    pages.put(Pattern.compile("/projects/(\\d+)/deploy_model"), "/app/deployments?project=$1");
    pages.put(Pattern.compile("/projects/(\\d+)/.+"), "/app/images?project=$1");
    pages.put(Pattern.compile("/(dashboard|projects/.*|images/.*)"), "/app/dashboard");
    return pages;
  }
}
