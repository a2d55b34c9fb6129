package org.diyml.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.Incident;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.platform.text.Text;

/** Makes problem+json answers and logs each under its incident. */
@ApplicationScoped
public class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  @Inject private Json json;

  /** The answer to an error that a user met. */
  public Response answer(UserError error) {
    Problem problem = problem(error);
    Response.ResponseBuilder response = Response.status(problem.status());
    error
        .retryAfter()
        .ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
    if (error.kind() == ErrorKind.UNAUTHENTICATED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.type(Problem.MEDIA_TYPE).entity(json.write(problem)).build();
  }

  /** The same with further members, such as what is there now. */
  public Response answer(UserError error, Map<String, Object> more) {
    return response(problem(error).with(more));
  }

  /** The problem that describes an error that a user met. */
  public Problem problem(UserError error) {
    List<Problem.Field> fields =
        error.fields().stream()
            .map(field -> new Problem.Field(field.field(), field.text().in(Locale.ENGLISH)))
            .toList();
    String incident = Incident.next();
    LOG.log(
        Level.FINE,
        error.getCause(),
        () -> incident + " " + error.kind() + ": " + error.getMessage());
    return new Problem(
        "urn:diyml:problem:" + error.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        title(error.kind().status()),
        error.kind().status(),
        error.getMessage(),
        incident,
        fields.isEmpty() ? null : fields);
  }

  /** The answer to a status that the runtime decided on, below 500. */
  public Response answer(int status) {
    return response(problem(status));
  }

  /** The answer to a defect of ours: nothing of it leaves the log. */
  public Response defect(Throwable defect) {
    return response(problem(defect));
  }

  /** The problem that describes a status that the runtime decided on, below 500. */
  public Problem problem(int status) {
    String key =
        switch (status) {
          case 404 -> "error.noSuchRoute";
          case 405 -> "error.method";
          case 406 -> "error.notAcceptable";
          case 415 -> "error.mediaType";
          default -> "error.malformed";
        };
    String detail = Text.of(key).toString();
    String incident = Incident.next();
    LOG.fine(() -> incident + " " + status + ": " + detail);
    return new Problem("about:blank", title(status), status, detail, incident, null);
  }

  /** The problem that describes a defect of ours, which is logged. */
  public Problem problem(Throwable defect) {
    String incident = Incident.next();
    LOG.log(Level.SEVERE, "Incident " + incident, defect);
    String detail = Text.of("error.defect", incident).toString();
    return new Problem("about:blank", title(500), 500, detail, incident, null);
  }

  private Response response(Problem problem) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(json.write(problem))
        .build();
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known != null ? known.getReasonPhrase() : "Unprocessable Content";
  }
}
