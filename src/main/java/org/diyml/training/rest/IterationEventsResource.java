package org.diyml.training.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.diyml.projects.Permission;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;
import org.diyml.training.Iterations;

/**
 * The progress of an iteration as Server-Sent Events: {@code status}, then {@code progress} for each
 * step from the first on, and {@code end}.
 */
@Path(ProjectsResource.ONE + "/iterations/{number}/events")
@RequestScoped
public class IterationEventsResource {
  @Inject private Iterations iterations;
  @Inject private ProgressStreams streams;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  @PathParam("number")
  private int number;

  /** A listener that was cut off goes on after the step that it names. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void watch(
      @Context Sse sse,
      @Context SseEventSink sink,
      @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastId) {
    long iteration = iterations.get(project, number, Permission.VIEW).getId();
    streams.requireRoom();
    streams.add(new ProgressStream(iteration, sse, sink, step(lastId)));
  }

  private static int step(String lastId) {
    try {
      return lastId == null ? 0 : Integer.parseInt(lastId);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
