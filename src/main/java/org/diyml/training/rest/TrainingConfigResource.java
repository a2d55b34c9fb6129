package org.diyml.training.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.diyml.platform.rest.JsonFields;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;
import org.diyml.training.Recommendation;
import org.diyml.training.TrainingConfigs;
import org.diyml.training.TrainingSettings;

/** The training settings of a project. */
@Path(ProjectsResource.ONE + "/training-config")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrainingConfigResource {
  @Inject private TrainingConfigs configs;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  @GET
  public TrainingSettings get() {
    return configs.get(project);
  }

  /** What suits the dataset as it is now; nothing is changed. */
  @GET
  @Path("recommended")
  public Recommendation recommended() {
    return configs.recommend(project);
  }

  /** What the body lacks gets its default; what it names must be a setting. */
  @PUT
  public TrainingSettings put(JsonFields body) {
    return configs.put(project, JsonFields.of(body));
  }
}
