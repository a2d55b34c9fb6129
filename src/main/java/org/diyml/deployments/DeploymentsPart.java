package org.diyml.deployments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.diyml.platform.dataexport.TableExtract;
import org.diyml.projects.ProjectPart;

/** Deployments with their keys, what they answered before, how they are used, and kept answers. */
@ApplicationScoped
public class DeploymentsPart implements ProjectPart {
  private static final String OF_DEPLOYMENT =
      "deployment_id in (select id from deployment where project_id = ?)";

  @Override
  public List<TableExtract> tables() {
    return List.of(
        TableExtract.of("deployment", "project_id = ?"),
        TableExtract.of("deployment_key", OF_DEPLOYMENT).without("key_hash"),
        TableExtract.of("deployment_step", OF_DEPLOYMENT),
        TableExtract.of("usage_hour", OF_DEPLOYMENT),
        TableExtract.of("inference_result", OF_DEPLOYMENT));
  }
}
