package org.diyml.dataset.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.diyml.dataset.AddedImages;
import org.diyml.dataset.ImageFilter;
import org.diyml.dataset.ImageIntake;
import org.diyml.dataset.Images;
import org.diyml.dataset.RejectedPicture;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.language.RequestLanguage;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.platform.rest.Problems;
import org.diyml.platform.text.Text;
import org.diyml.platform.uploads.Upload;
import org.diyml.platform.uploads.UploadLimits;
import org.diyml.platform.uploads.Uploads;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;

/** The images of a project. */
@Path(ProjectsResource.ONE + "/images")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectImagesResource {
  @Inject private ProjectAccess access;
  @Inject private Images images;
  @Inject private ImageIntake intake;
  @Inject private Uploads uploads;
  @Inject private Problems problems;
  @Context private UriInfo uri;
  @Context private HttpServletRequest request;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  /** Takes what pictures there are among the files; all rejected is 422. */
  @POST
  public Response upload() {
    access.require(project, Permission.LABEL);
    try (Upload upload = uploads.form(request, UploadLimits.ofPictures())) {
      AddedImages added =
          intake.take(project, upload.files("image"), upload.text("label").orElse(null));
      AddedView view =
          new AddedView(
              added.images().stream().map(ImageView::of).toList(),
              added.rejected().stream().map(RejectedView::of).toList());
      if (view.images().isEmpty()) {
        return problems.answer(
            UserError.invalid("image", "image.allRejected"),
            Map.of("images", view.images(), "rejected", view.rejected()),
            RequestLanguage.of(request));
      }
      return Response.created(uri.getAbsolutePath()).entity(view).build();
    }
  }

  @GET
  public Page<ImageView> list(
      @QueryParam("label") String label,
      @QueryParam("labelled") String labelled,
      @QueryParam("split") String split,
      @QueryParam("name") String name,
      @BeanParam PageQuery query) {
    ImageFilter filter = ImageFilter.of(label, labelled, split, name);
    return Page.of(images.list(project, filter, query.range()), ImageView::of);
  }

  /** What became of the files of an upload. */
  public record AddedView(List<ImageView> images, List<RejectedView> rejected) {}

  /** A file that was not taken, and why. */
  public record RejectedView(String name, Text reason) {
    static RejectedView of(RejectedPicture rejected) {
      return new RejectedView(rejected.name(), rejected.reason());
    }
  }
}
