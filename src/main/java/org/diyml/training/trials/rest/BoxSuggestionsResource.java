package org.diyml.training.trials.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.diyml.dataset.rest.ImageGate;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.training.trials.BoxSuggestions;

/** Boxes that the newest model, or the default one, would draw in an image. */
@Path(ApiApplication.V1 + "/images/{" + ImageGate.PARAMETER + "}/suggested-boxes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BoxSuggestionsResource {
  @Inject private BoxSuggestions suggestions;

  @PathParam(ImageGate.PARAMETER)
  private long image;

  @GET
  public SuggestedView suggest() {
    return SuggestedView.of(suggestions.suggest(image));
  }

  /** The boxes, and which model they are from; iteration is null for the default one. */
  public record SuggestedView(
      Integer iteration, double threshold, List<PredictionsResource.Answer> predictions) {
    static SuggestedView of(BoxSuggestions.Suggested suggested) {
      return new SuggestedView(
          suggested.iteration(),
          suggested.threshold(),
          suggested.boxes().stream().map(PredictionsResource.Answer::of).toList());
    }
  }
}
