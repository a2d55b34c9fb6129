package org.diyml.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.platform.rest.Problem;
import org.diyml.platform.rest.Problems;

/** Answers with problem+json where no JAX-RS resource is reached. */
@ApplicationScoped
public class ProblemWriter {
  @Inject private Problems problems;
  @Inject private Json json;

  /** Writes the whole answer. */
  public void write(HttpServletResponse response, UserError error) throws IOException {
    if (error.kind() == ErrorKind.UNAUTHENTICATED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    write(response, problems.problem(error));
  }

  /** Writes the whole answer. */
  public void write(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.getOutputStream().write(json.write(problem).getBytes(StandardCharsets.UTF_8));
  }
}
