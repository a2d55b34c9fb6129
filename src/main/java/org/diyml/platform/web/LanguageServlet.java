package org.diyml.platform.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.diyml.platform.language.Language;
import org.diyml.platform.language.RequestLanguage;
import org.diyml.platform.security.ClientConnection;

/** Takes the choice of a language, and goes back to the page on which it was made. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language.of(request.getParameter("language"))
        .ifPresent(language -> response.addCookie(choice(language, request)));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location",
        request.getContextPath() + PageAddress.shownBy(request).orElse(PageAddress.FIRST));
  }

  private static Cookie choice(Language language, HttpServletRequest request) {
    Cookie cookie = RequestLanguage.choice(language, request.getContextPath() + "/");
    cookie.setSecure(ClientConnection.isSecure(request));
    return cookie;
  }
}
