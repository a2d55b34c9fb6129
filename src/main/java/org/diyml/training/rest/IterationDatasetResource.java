package org.diyml.training.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.diyml.dataset.exports.Exports;
import org.diyml.dataset.exports.rest.ExportAnswer;
import org.diyml.dataset.snapshots.Snapshot;
import org.diyml.dataset.snapshots.SnapshotContents;
import org.diyml.dataset.snapshots.SnapshotImage;
import org.diyml.dataset.snapshots.Snapshots;
import org.diyml.platform.database.Range;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.projects.Permission;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;
import org.diyml.training.Iterations;

/** What an iteration was trained on, as it was then. */
@Path(ProjectsResource.ONE + "/iterations/{number}/dataset")
@RequestScoped
public class IterationDatasetResource {
  @Inject private Iterations iterations;
  @Inject private Snapshots snapshots;
  @Inject private SnapshotContents contents;
  @Inject private Exports exports;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  @PathParam("number")
  private int number;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<SnapshotView> list(@BeanParam PageQuery query) {
    Snapshot snapshot = snapshot();
    Range range = query.range();
    List<SnapshotView> items =
        contents.page(snapshot.getId(), range.page(), range.size()).stream()
            .map(SnapshotView::of)
            .toList();
    return new Page<>(items, range.page(), range.size(), snapshot.getImages());
  }

  /** Streams a zip of it, also when images of it were deleted meanwhile. */
  @GET
  @Path("export")
  public Response export(
      @QueryParam("format") String format,
      @QueryParam("unlabelled") @DefaultValue("false") boolean unlabelled) {
    return ExportAnswer.of(exports.prepare(snapshot(), format, unlabelled), exports);
  }

  private Snapshot snapshot() {
    Long id = iterations.get(project, number, Permission.VIEW).getSnapshotId();
    if (id == null) {
      throw UserError.conflict("iteration.noDataset");
    }
    return snapshots.get(id);
  }

  /** What clients see of an image as it was. */
  public record SnapshotView(
      long id,
      String name,
      String sha256,
      int width,
      int height,
      List<String> labels,
      List<BoxView> boxes,
      String split) {
    /** A box in pixels of the upright image. */
    public record BoxView(String label, double x, double y, double width, double height) {}

    static SnapshotView of(SnapshotImage image) {
      return new SnapshotView(
          image.id(),
          image.name(),
          image.sha256(),
          image.width(),
          image.height(),
          image.marks().stream().map(m -> m.label()).distinct().toList(),
          image.marks().stream()
              .filter(m -> m.box() != null)
              .map(
                  m ->
                      new BoxView(
                          m.label(), m.box().x(), m.box().y(), m.box().width(), m.box().height()))
              .toList(),
          image.split() == null ? null : image.split().word());
    }
  }
}
