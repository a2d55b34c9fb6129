package org.diyml.accounts.identities.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.diyml.platform.web.PageAddress;

/** Where a person wanted to go, as a request says. */
final class NextPage {
  private static final int LONGEST = 1_000;

  private NextPage() {}

  /** One of our pages; anything else than one counts as the first. */
  static String of(HttpServletRequest request) {
    String next = request.getParameter("next");
    if (!PageAddress.isPage(next) || next.length() > LONGEST) {
      return PageAddress.FIRST;
    }
    try {
      return URI.create(next).toASCIIString();
    } catch (IllegalArgumentException e) {
      return PageAddress.FIRST;
    }
  }
}
