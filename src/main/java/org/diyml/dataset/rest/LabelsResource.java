package org.diyml.dataset.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.diyml.dataset.DatasetCounting;
import org.diyml.dataset.Label;
import org.diyml.dataset.Labels;
import org.diyml.platform.rest.Body;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.projects.Permission;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;

/** The labels of a project. */
@Path(ProjectsResource.ONE + "/labels")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LabelsResource {
  @Inject private Labels labels;
  @Inject private DatasetCounting counting;
  @Context private UriInfo uri;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  @GET
  public Page<LabelView> list(@BeanParam PageQuery query) {
    Map<Long, Long> counts = counting.of(project).byLabel();
    return Page.of(
        labels.list(project, query.range()), label -> LabelView.of(label, counts));
  }

  @POST
  public Response create(LabelChange body) {
    LabelChange given = Body.required(body);
    Label label = labels.create(project, given.name(), given.colour());
    return Response.created(
            uri.getAbsolutePathBuilder().path(Long.toString(label.getId())).build())
        .entity(LabelView.of(label, Map.of()))
        .build();
  }

  @GET
  @Path("{" + LabelGate.PARAMETER + "}")
  public LabelView get(@PathParam(LabelGate.PARAMETER) long label) {
    return LabelView.of(
        labels.require(project, label, Permission.VIEW), counting.of(project).byLabel());
  }

  /** A name that another label has merges the two; the answer is the one that is left. */
  @PATCH
  @Path("{" + LabelGate.PARAMETER + "}")
  public LabelView change(@PathParam(LabelGate.PARAMETER) long label, LabelChange body) {
    LabelChange given = Body.required(body);
    return LabelView.of(
        labels.change(project, label, given.name(), given.colour(), given.position()),
        counting.of(project).byLabel());
  }

  /** Images that have the label lose it; the answer says how many. */
  @DELETE
  @Path("{" + LabelGate.PARAMETER + "}")
  public Deleted delete(@PathParam(LabelGate.PARAMETER) long label) {
    return new Deleted(labels.delete(project, label));
  }

  /** Name, colour as {@code #rrggbb}, place from 0; what is absent stays or is chosen. */
  public record LabelChange(String name, String colour, Integer position) {}

  /** How many images lost the label. */
  public record Deleted(int images) {}

  /** What clients see of a label. */
  public record LabelView(long id, String name, String colour, int position, long images) {
    static LabelView of(Label label, Map<Long, Long> counts) {
      return new LabelView(
          label.getId(),
          label.getName(),
          label.getColour(),
          label.getPosition(),
          counts.getOrDefault(label.getId(), 0L));
    }
  }
}
