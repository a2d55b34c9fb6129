package org.diyml.deployments;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;

/**
 * Sites whose pages may call a deployment from a browser.
 *
 * @param all such as {@code https://example.org}; {@value #ANY} stands for every site
 */
public record Origins(List<String> all) {
  /** Every site. */
  public static final String ANY = "*";

  private static final String SEPARATOR = " ";
  private static final int LONGEST = 2000;

  /**
   * Origins as a person gives them.
   *
   * @throws UserError invalid when one is none, or they are too many to store
   */
  public static Origins of(List<String> given) {
    FieldChecks checks = new FieldChecks();
    given.forEach(
        origin -> checks.that(isOrigin(origin), "allowedOrigins", "deployment.origin", origin));
    Origins origins = new Origins(given.stream().distinct().toList());
    checks
        .that(origins.text().length() <= LONGEST, "allowedOrigins", "error.field.long", LONGEST)
        .done();
    return origins;
  }

  static Origins read(String stored) {
    return new Origins(Stream.of(stored.split(SEPARATOR)).filter(o -> !o.isEmpty()).toList());
  }

  /** Whether pages of that site may call. */
  public boolean allow(String origin) {
    return all.contains(ANY) || all.contains(origin);
  }

  String text() {
    return String.join(SEPARATOR, all);
  }

  /** A scheme and a host, maybe a port, and nothing else: as browsers say it. */
  private static boolean isOrigin(String text) {
    if (text == null) {
      return false;
    }
    try {
      URI uri = URI.create(text);
      return text.equals(ANY)
          || (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
              && uri.getHost() != null
              && text.equals(uri.getScheme() + "://" + uri.getAuthority())
              && uri.getUserInfo() == null);
    } catch (IllegalArgumentException e) {
      // Answered by the caller as every other text that is no origin.
      return false;
    }
  }
}
