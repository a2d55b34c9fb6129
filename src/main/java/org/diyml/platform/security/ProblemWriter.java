package org.diyml.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.platform.language.RequestLanguage;
import org.diyml.platform.rest.Problem;
import org.diyml.platform.rest.Problems;

/** Answers with problem+json where no JAX-RS resource is reached. */
@ApplicationScoped
public class ProblemWriter {
  @Inject private Problems problems;
  @Inject private Json json;

  /** Writes the whole answer. */
  public void write(HttpServletRequest request, HttpServletResponse response, UserError error)
      throws IOException {
    if (error.kind() == ErrorKind.UNAUTHENTICATED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    write(request, response, problems.problem(error, RequestLanguage.of(request)));
  }

  /** Writes the whole answer. */
  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    HeadersFilter.setPrivate(request, response);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    RequestLanguage.declare(request, response);
    response.getOutputStream().write(json.write(problem, RequestLanguage.of(request).locale()).getBytes(StandardCharsets.UTF_8));
  }
}
