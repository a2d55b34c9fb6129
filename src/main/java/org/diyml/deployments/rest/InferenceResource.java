package org.diyml.deployments.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.diyml.deployments.Answer;
import org.diyml.deployments.AnswerLimits;
import org.diyml.deployments.LiveModel;
import org.diyml.engine.Box;
import org.diyml.engine.Prediction;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.rest.ApiApplication;

/** The endpoint that callers send pictures to: a form with pictures, or the bytes of one. */
@Path(InferenceResource.PATH)
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class InferenceResource {
  /** Name of the header that holds a deployment's key. */
  public static final String KEY_HEADER = "API-Key";

  static final String PATH = ApiApplication.V1 + "/inference";

  /** Where callers reach it, below the application's own address. */
  public static final String ROUTE = ApiApplication.PATH + "/" + PATH;

  private static final String FIELD = "image";

  @Inject private PictureCall call;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  static String url(UriInfo uri) {
    return uri.getBaseUriBuilder().path(PATH).build().toString();
  }

  @POST
  public Response infer(
      @HeaderParam(KEY_HEADER) String key,
      @QueryParam("top") String top,
      @QueryParam("threshold") String threshold) {
    PictureCall.Exchange exchange = new PictureCall.Exchange(request, response);
    LiveModel model = call.open(key, exchange).orElseThrow(() -> noKey(exchange));
    AnswerLimits limits = AnswerLimits.of(top, threshold);
    List<AnswerView> answers =
        call.answer(model, FIELD, limits, exchange).stream().map(AnswerView::of).toList();
    return Response.ok(answers.size() == 1 ? answers.get(0) : new Results(answers)).build();
  }

  private UserError noKey(PictureCall.Exchange exchange) {
    return call.refused(UserError.of(ErrorKind.UNAUTHENTICATED, "inference.key"), exchange);
  }

  /** The answers for several pictures, in their order. */
  public record Results(List<AnswerView> results) {}

  /** What callers see of an answer. */
  public record AnswerView(
      long deployment, String model, List<PredictionView> predictions, double milliseconds) {
    static AnswerView of(Answer answer) {
      return new AnswerView(
          answer.deployment(),
          answer.model(),
          answer.predictions().stream().map(PredictionView::of).toList(),
          answer.milliseconds());
    }
  }

  /** What callers see of a prediction; the box is in pixels of the upright picture. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PredictionView(String label, double probability, Box box) {
    /** The view of {@code prediction}. */
    public static PredictionView of(Prediction prediction) {
      return new PredictionView(prediction.label(), prediction.probability(), prediction.box());
    }
  }
}
