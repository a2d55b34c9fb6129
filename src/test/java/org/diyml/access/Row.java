package org.diyml.access;

import java.util.Locale;

/**
 * A row of the table.
 *
 * @param method an HTTP method, or {@code PAGE} for a page that a browser asks for
 * @param address with its places for ids, and a query where one is needed
 * @param kind of what is sent: {@code json}, {@code form}, {@code files} or nothing
 * @param text that is sent
 */
record Row(
    Access access, String method, String address, String kind, String text, boolean newSession) {
  private static final String NEW_SESSION = "new-session";
  private static final String PAGE = "PAGE";

  static Row parse(String line) {
    String[] words = line.strip().split("\\s+", 5);
    String kind = words.length > 3 ? words[3] : "";
    return new Row(
        Access.valueOf(words[0].toUpperCase(Locale.ROOT)),
        words[1],
        words[2],
        kind.equals(NEW_SESSION) ? "" : kind,
        words.length > 4 ? words[4] : "",
        kind.equals(NEW_SESSION));
  }

  boolean isPage() {
    return method.equals(PAGE);
  }

  /** The route or page that the row is about, without what single calls add. */
  String route() {
    String path = address.replaceFirst("\\?.*", "");
    return isPage() ? path : Routes.named(method, path);
  }

  @Override
  public String toString() {
    return method + " " + address;
  }
}
