package org.diyml.deployments.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.diyml.deployments.Answer;
import org.diyml.deployments.AnswerLimits;
import org.diyml.deployments.Inference;
import org.diyml.deployments.InferenceDoor;
import org.diyml.deployments.LiveModel;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.uploads.SentFiles;
import org.diyml.platform.security.ClientConnection;
import org.diyml.platform.uploads.UnreadBody;
import org.diyml.platform.uploads.UploadLimits;

/** A request that holds pictures and a key, on whichever route: the key first, then the pictures. */
@ApplicationScoped
public class PictureCall {
  @Inject private InferenceDoor door;
  @Inject private Inference inference;

  /**
   * What answers for a key; nothing when the key opens nothing.
   *
   * @throws UserError too many requests
   */
  public Optional<LiveModel> open(String key, Exchange exchange) {
    return refusing(
        exchange,
        () -> {
          Optional<LiveModel> model = door.open(key, ClientConnection.address(exchange.request()));
          model.ifPresent(live -> CrossOrigin.answer(live, exchange));
          return model;
        });
  }

  /**
   * The answers for the pictures in the request: those in a field of a form, or its body.
   *
   * @throws UserError malformed, too large, or unavailable for the moment
   */
  public List<Answer> answer(
      LiveModel model, String field, AnswerLimits limits, Exchange exchange) {
    return refusing(
        exchange,
        () ->
            inference.answer(
                model,
                () -> SentFiles.read(exchange.request(), field, UploadLimits.ofPictures()),
                limits));
  }

  /** An error that answers this request, whose body nobody reads. */
  public UserError refused(UserError error, Exchange exchange) {
    UnreadBody.skip(exchange.request(), exchange.response(), UploadLimits.ofPictures().fileBytes());
    return error;
  }

  private <T> T refusing(Exchange exchange, Supplier<T> step) {
    try {
      return step.get();
    } catch (UserError e) {
      throw refused(e, exchange);
    }
  }

  /** A request and its answer. */
  public record Exchange(HttpServletRequest request, HttpServletResponse response) {}
}
