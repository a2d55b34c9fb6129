package org.diyml.platform.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.Incident;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.text.Text;

/**
 * The one place where pages meet errors. What a user did becomes a message on the page, a page of
 * something that is not there or not allowed gets that status, a page that the server has forgotten is loaded anew.
 */
final class PageExceptionHandler extends ExceptionHandlerWrapper {
  private static final Logger LOG = Logger.getLogger(PageExceptionHandler.class.getName());

  /** Pages that are not for whoever asks. */
  private static final Set<ErrorKind> CLOSED = EnumSet.of(ErrorKind.NOT_FOUND, ErrorKind.FORBIDDEN);

  PageExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      ExceptionQueuedEvent event = events.next();
      if (answer(event.getContext().getContext(), event.getContext().getException())) {
        events.remove();
      }
    }
    getWrapped().handle();
  }

  /** Whether the error is answered; one that is not ends in the error page. */
  private static boolean answer(FacesContext faces, Throwable thrown) {
    if (faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
      return false;
    }
    try {
      if (find(thrown, ViewExpiredException.class) != null) {
        loadAnew(faces);
        return true;
      }
      UserError error = userError(thrown);
      if (error != null && CLOSED.contains(error.kind()) && !faces.isPostback()) {
        faces.getExternalContext().responseSendError(error.kind().status(), error.getMessage());
        faces.responseComplete();
        return true;
      }
      if (error != null) {
        new ErrorMessages(faces).show(error);
        return true;
      }
      return faces.isPostback() && showDefect(faces, thrown);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The view of a form is gone, after a restart or a long time: the page itself is still there. */
  private static void loadAnew(FacesContext faces) throws IOException {
    ExternalContext external = faces.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    String page =
        PageAddress.shownBy(request)
            .orElse(request.getRequestURI().substring(request.getContextPath().length()));
    external.redirect(request.getContextPath() + page);
    faces.responseComplete();
  }

  private static boolean showDefect(FacesContext faces, Throwable thrown) {
    String incident = Incident.next();
    LOG.log(Level.SEVERE, "Incident " + incident, thrown);
    new ErrorMessages(faces).show(Text.of("error.defect", incident));
    return true;
  }

  private static UserError userError(Throwable thrown) {
    UserError error = find(thrown, UserError.class);
    if (error == null && find(thrown, OptimisticLockException.class) != null) {
      return UserError.of(ErrorKind.STALE, "error.stale").causedBy(thrown);
    }
    return error;
  }

  private static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElse(null);
  }
}
