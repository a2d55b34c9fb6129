package org.diyml.dataset.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.diyml.dataset.AnnotatedImage;
import org.diyml.dataset.Annotations;
import org.diyml.dataset.BoxOfLabel;
import org.diyml.dataset.Image;
import org.diyml.dataset.ImageFiles;
import org.diyml.dataset.Images;
import org.diyml.dataset.Revision;
import org.diyml.dataset.RevisionState;
import org.diyml.dataset.Split;
import org.diyml.dataset.Thumbnails;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Body;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.platform.language.RequestLanguage;
import org.diyml.platform.rest.Problems;
import org.diyml.projects.Permission;

/** One image: what it is, its bytes, its annotations. */
@Path(ApiApplication.V1 + "/images/{" + ImageGate.PARAMETER + "}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImagesResource {
  private static final int ONE_DAY = 86_400;

  @Inject private Images images;
  @Inject private Annotations annotations;
  @Inject private ImageFiles files;
  @Inject private Thumbnails thumbnails;
  @Inject private Problems problems;
  @Context private Request request;
  @Context private HttpServletRequest http;

  @PathParam(ImageGate.PARAMETER)
  private long id;

  @GET
  public Response get() {
    return answer(images.get(id));
  }

  @DELETE
  public void delete() {
    images.delete(id);
  }

  /** The bytes as they were uploaded. */
  @GET
  @Path("content")
  @Produces(MediaType.WILDCARD)
  public Response content() {
    Image image = images.require(id, Permission.VIEW);
    return cached("o" + image.getSha256(), image.getFormat().mediaType(), () -> files.content(image));
  }

  /** A small upright JPEG. */
  @GET
  @Path("thumbnail")
  @Produces(MediaType.WILDCARD)
  public Response thumbnail() {
    Image image = images.require(id, Permission.VIEW);
    return cached("t" + image.getSha256(), "image/jpeg", () -> thumbnails.of(image));
  }

  @PUT
  @Path("annotations")
  public Response annotate(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewAnnotations body) {
    NewAnnotations given = Body.required(body);
    Long expected = IfMatch.version(ifMatch);
    if ((given.labels() == null) == (given.boxes() == null)) {
      throw UserError.invalid("labels", "image.labelsOrBoxes");
    }
    try {
      return answer(
          given.labels() != null
              ? annotations.label(id, given.labels(), expected)
              : annotations.draw(id, given.drawn(), expected));
    } catch (UserError e) {
      if (e.kind() != ErrorKind.STALE) {
        throw e;
      }
      return problems.answer(
          e, Map.of("current", ImageView.of(images.get(id))), RequestLanguage.of(http));
    }
  }

  /** The changes of the annotations, newest first. */
  @GET
  @Path("revisions")
  public Page<RevisionView> revisions(@BeanParam PageQuery query) {
    return Page.of(annotations.history(id, query.range()), RevisionView::of);
  }

  /** Takes back the last change of the annotations. */
  @POST
  @Path("annotations/undo")
  public Response undo() {
    return answer(annotations.undo(id));
  }

  /** Brings the annotations back to what they were after an earlier change. */
  @POST
  @Path("revisions/{revision}/restore")
  public Response restore(@PathParam("revision") long revision) {
    return answer(annotations.restore(id, revision));
  }

  /** Moves the image to another part of the split by hand. */
  @PUT
  @Path("split")
  public Response move(NewSplit body) {
    String word = Body.required(body).split();
    Split split =
        Split.of(word).orElseThrow(() -> UserError.invalid("split", "image.filter.split"));
    return answer(images.move(id, split));
  }

  private static Response answer(AnnotatedImage image) {
    return Response.ok(ImageView.of(image))
        .tag(new EntityTag(Long.toString(image.image().getVersion())))
        .build();
  }

  /** Content never changes, so a browser may keep it and only asks whether it may still see it. */
  private Response cached(String tag, String mediaType, Supplier<byte[]> bytes) {
    EntityTag entityTag = new EntityTag(tag);
    CacheControl cache = new CacheControl();
    cache.setPrivate(true);
    cache.setMaxAge(ONE_DAY);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
    if (unchanged != null) {
      return unchanged.cacheControl(cache).build();
    }
    return Response.ok(bytes.get(), mediaType)
        .tag(entityTag)
        .cacheControl(cache)
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  /** A change of the annotations: who made it, when, and what was there afterwards. */
  public record RevisionView(
      long id, String author, Instant madeAt, List<String> labels, List<ImageView.BoxView> boxes) {
    static RevisionView of(Revision revision) {
      List<RevisionState.Mark> marks = revision.state().marks();
      return new RevisionView(
          revision.id(),
          revision.author(),
          revision.madeAt(),
          marks.stream().map(RevisionState.Mark::label).distinct().toList(),
          marks.stream()
              .filter(m -> m.x() != null)
              .map(m -> new ImageView.BoxView(m.label(), m.x(), m.y(), m.width(), m.height()))
              .toList());
    }
  }

  /** Either labels of the whole image, or boxes. */
  public record NewAnnotations(List<String> labels, List<ImageView.BoxView> boxes) {
    /** The boxes as the dataset takes them. */
    public List<BoxOfLabel> drawn() {
      if (boxes.contains(null)) {
        throw UserError.invalid("boxes", "image.boxMissing");
      }
      return boxes.stream()
          .map(box -> new BoxOfLabel(box.label(), box.x(), box.y(), box.width(), box.height()))
          .toList();
    }
  }

  /** The part to move to: train, validation or test. */
  public record NewSplit(String split) {}
}
