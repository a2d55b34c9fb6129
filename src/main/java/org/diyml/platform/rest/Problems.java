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
import org.diyml.platform.language.Language;
import org.diyml.platform.language.RequestLanguage;
import org.diyml.platform.text.Text;

/** Makes problem+json answers in the language of the reader, and logs each under its incident. */
@ApplicationScoped
public class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  @Inject private Json json;

  /** The answer to an error that a user met. */
  public Response answer(UserError error, Language language) {
    Problem problem = problem(error, language);
    Response.ResponseBuilder response = Response.status(problem.status());
    error
        .retryAfter()
        .ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
    if (error.kind() == ErrorKind.UNAUTHENTICATED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return finish(response, problem, language);
  }

  /** The same with further members, such as what is there now. */
  public Response answer(UserError error, Map<String, Object> more, Language language) {
    return response(problem(error, language).with(more), language);
  }

  /** The problem that describes an error that a user met. */
  public Problem problem(UserError error, Language language) {
    List<Problem.Field> fields =
        error.fields().stream()
            .map(field -> new Problem.Field(field.field(), field.text().in(language.locale())))
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
        error.text().in(language.locale()),
        incident,
        fields.isEmpty() ? null : fields);
  }

  /** The answer to a status that the runtime decided on, below 500. */
  public Response answer(int status, Language language) {
    return response(problem(status, language), language);
  }

  /** The answer to a defect of ours: nothing of it leaves the log. */
  public Response defect(Throwable defect, Language language) {
    return response(problem(defect, language), language);
  }

  /** The problem that describes a status that the runtime decided on, below 500. */
  public Problem problem(int status, Language language) {
    String key =
        switch (status) {
          case 404 -> "error.noSuchRoute";
          case 405 -> "error.method";
          case 406 -> "error.notAcceptable";
          case 415 -> "error.mediaType";
          default -> "error.malformed";
        };
    Text text = Text.of(key);
    String incident = Incident.next();
    LOG.fine(() -> incident + " " + status + ": " + text);
    String detail = text.in(language.locale());
    return new Problem("about:blank", title(status), status, detail, incident, null);
  }

  /** The problem that describes a defect of ours, which is logged. */
  public Problem problem(Throwable defect, Language language) {
    String incident = Incident.next();
    LOG.log(Level.SEVERE, "Incident " + incident, defect);
    String detail = Text.of("error.defect", incident).in(language.locale());
    return new Problem("about:blank", title(500), 500, detail, incident, null);
  }

  private Response response(Problem problem, Language language) {
    return finish(Response.status(problem.status()), problem, language);
  }

  private Response finish(
      Response.ResponseBuilder response, Problem problem, Language language) {
    return response
        .type(Problem.MEDIA_TYPE)
        .language(language.locale())
        .header(HttpHeaders.VARY, RequestLanguage.VARIES_BY)
        .entity(json.write(problem, language.locale()))
        .build();
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known != null ? known.getReasonPhrase() : "Unprocessable Content";
  }
}
