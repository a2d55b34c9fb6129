package org.diyml.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import org.diyml.platform.language.Language;
import org.diyml.platform.language.RequestLanguage;
import org.diyml.platform.rest.Problem;

/**
 * The page that people see when something is not there or broken. It needs no Faces, which may be
 * what is broken.
 */
final class ErrorPage {
  private static final String TEMPLATE = "/WEB-INF/error.html";
  private static final String BUNDLE = "org.diyml.pages";

  private ErrorPage() {}

  static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    Language language = RequestLanguage.of(request);
    ResourceBundle text = ResourceBundle.getBundle(BUNDLE, language.locale());
    String kind = kind(problem.status());
    String page =
        template(request)
            .replace("{language}", language.getTag())
            .replace("{context}", request.getContextPath())
            .replace("{title}", text.getString("error." + kind + ".title"))
            .replace("{detail}", text.getString("error." + kind + ".detail"))
            .replace("{incidentLabel}", text.getString("error.incident"))
            .replace("{incident}", problem.incident())
            .replace("{home}", text.getString("error.home"));
    response.setStatus(problem.status());
    response.setContentType("text/html;charset=UTF-8");
    RequestLanguage.declare(request, response);
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }

  private static String kind(int status) {
    if (status == HttpServletResponse.SC_NOT_FOUND) {
      return "notFound";
    }
    if (status == HttpServletResponse.SC_FORBIDDEN) {
      return "forbidden";
    }
    return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "refused" : "defect";
  }

  private static String template(HttpServletRequest request) throws IOException {
    try (InputStream in = request.getServletContext().getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
