package org.diyml.platform.rest;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.language.Language;
import org.diyml.platform.language.RequestLanguage;

/** Turns every exception that reaches the HTTP door into problem+json. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  @Inject private Problems problems;
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserError error) {
        return problems.answer(error, language());
      }
      if (cause instanceof OptimisticLockException) {
        return problems.answer(
            UserError.of(ErrorKind.STALE, "error.stale").causedBy(thrown), language());
      }
      if (cause instanceof WebApplicationException answer) {
        return ofRuntime(answer);
      }
      if (!(cause instanceof EJBException) && cause.getCause() == cause) {
        break;
      }
    }
    return problems.defect(thrown, language());
  }

  private Response ofRuntime(WebApplicationException exception) {
    int status = exception.getResponse().getStatus();
    if (status < 400) {
      return exception.getResponse();
    }
    if (status >= 500) {
      return problems.defect(exception, language());
    }
    Response answer = problems.answer(status, language());
    Set<String> allowed = exception.getResponse().getAllowedMethods();
    return allowed.isEmpty() ? answer : Response.fromResponse(answer).allow(allowed).build();
  }

  private Language language() {
    return RequestLanguage.of(request);
  }
}
