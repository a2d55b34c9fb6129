package org.diyml.compat.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.diyml.dataset.AddedImages;
import org.diyml.dataset.AnnotatedImage;
import org.diyml.dataset.Annotations;
import org.diyml.dataset.ImageFilter;
import org.diyml.dataset.ImageIntake;
import org.diyml.dataset.Images;
import org.diyml.dataset.rest.ImageGate;
import org.diyml.dataset.rest.ImageView;
import org.diyml.dataset.rest.ImagesResource;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.platform.rest.PageQuery;
import org.diyml.platform.uploads.Upload;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.rest.ProjectGate;

/** The original routes of images. */
@Path(OriginalApi.PATH)
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class ImageRoutes {
  private static final String OF_PROJECT = "projects/{" + ProjectGate.PARAMETER + "}";
  private static final String ONE = "images/{" + ImageGate.PARAMETER + "}";

  @Inject private OriginalBody body;
  @Inject private ProjectAccess access;
  @Inject private ImageIntake intake;
  @Inject private Images images;
  @Inject private Annotations annotations;
  @Inject private Json json;

  @POST
  @Path(OF_PROJECT + "/upload_image")
  public Response upload(@PathParam(ProjectGate.PARAMETER) long project) {
    access.require(project, Permission.LABEL);
    try (Upload form = body.form()) {
      AddedImages added =
          intake.take(project, form.files("image"), form.text("label").orElse(null));
      if (added.images().isEmpty()) {
        throw UserError.invalid("image", "original.rejected", added.rejected().get(0).reason());
      }
      List<Long> ids = added.images().stream().map(image -> image.image().getId()).toList();
      return Response.status(Response.Status.CREATED)
          .entity(new Uploaded(ids.get(0), ids))
          .build();
    }
  }

  @GET
  @Path(OF_PROJECT + "/images")
  public ImageList list(
      @PathParam(ProjectGate.PARAMETER) long project, @BeanParam PageQuery query) {
    return ImageList.of(images.list(project, ImageFilter.ALL, query.range()));
  }

  @POST
  @Path(ONE + "/delete")
  public Done delete(@PathParam(ImageGate.PARAMETER) long image) {
    images.delete(image);
    return Done.of("original.deleted");
  }

  /** Takes {@code label}, or {@code boxes} in JSON. */
  @POST
  @Path(ONE + "/labels")
  public ImageItem label(@PathParam(ImageGate.PARAMETER) long image) {
    JsonNode boxes = body.isJson() ? body.object().get("boxes") : null;
    if (boxes != null && !boxes.isNull()) {
      ImagesResource.NewAnnotations given =
          json.convert(body.object(), ImagesResource.NewAnnotations.class);
      return ImageItem.of(annotations.draw(image, given.drawn(), null));
    }
    String label = body.text("label");
    if (label == null) {
      throw UserError.invalid("label", "error.field.blank");
    }
    return ImageItem.of(annotations.label(image, List.of(label), null));
  }

  /** The first image of an upload, and all of them. */
  public record Uploaded(long image_id, List<Long> image_ids) {}

  /** An image. */
  public record ImageItem(
      long image_id,
      String filename,
      int width,
      int height,
      String label,
      List<ImageView.BoxView> boxes) {
    static ImageItem of(AnnotatedImage annotated) {
      ImageView view = ImageView.of(annotated);
      return new ImageItem(
          view.id(),
          view.name(),
          view.width(),
          view.height(),
          view.labels().isEmpty() ? null : view.labels().get(0),
          view.boxes());
    }
  }

  /** A page of a project's images. */
  public record ImageList(List<ImageItem> images, int page, int size, long total) {
    static ImageList of(Slice<AnnotatedImage> slice) {
      return new ImageList(
          slice.items().stream().map(ImageItem::of).toList(),
          slice.range().page(),
          slice.range().size(),
          slice.total());
    }
  }
}
