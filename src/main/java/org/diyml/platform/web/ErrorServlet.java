package org.diyml.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.diyml.platform.language.Language;
import org.diyml.platform.language.RequestLanguage;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Problem;
import org.diyml.platform.rest.Problems;
import org.diyml.platform.security.ProblemWriter;

/**
 * Answers what no page and no resource answered: with a page to people, with problem+json to
 * programs. The error page of {@code web.xml}.
 */
@WebServlet(ErrorServlet.PATH)
public class ErrorServlet extends HttpServlet {
  /** Where the server sends errors. */
  static final String PATH = "/error";

  private static final long serialVersionUID = 1L;

  @Inject private transient Problems problems;
  @Inject private transient ProblemWriter writer;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem problem = problem(request);
    if (isOfPerson(request)) {
      ErrorPage.write(request, response, problem);
    } else {
      writer.write(request, response, problem);
    }
  }

  private Problem problem(HttpServletRequest request) {
    Language language = RequestLanguage.of(request);
    Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status == null) {
      // Somebody came here by the address.
      return problems.problem(HttpServletResponse.SC_NOT_FOUND, language);
    }
    if (status == HttpServletResponse.SC_NOT_IMPLEMENTED) {
      // So the server answers methods that it does not know.
      return problems.problem(HttpServletResponse.SC_METHOD_NOT_ALLOWED, language);
    }
    return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
        ? problems.problem(status, language)
        : problems.problem(
            (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), language);
  }

  private static boolean isOfPerson(HttpServletRequest request) {
    String uri = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String accept = request.getHeader("Accept");
    return accept != null
        && accept.contains("text/html")
        && (uri == null || !uri.startsWith(request.getContextPath() + ApiApplication.PATH + "/"));
  }
}
