package org.diyml.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The pages that are open in a browser, whose state the server keeps. */
public final class OpenPages {
  private OpenPages() {}

  /** Pages of whoever sat there before are no business of the next one. */
  public static void forget(HttpServletRequest request) {
    HttpSession pages = request.getSession(false);
    if (pages != null) {
      pages.invalidate();
    }
  }
}
