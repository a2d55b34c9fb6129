package org.diyml.deployments.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.diyml.engine.pictures.PictureFormat;
import org.diyml.platform.dataexport.DataArchive;
import org.diyml.platform.dataexport.TableExtract;
import org.diyml.projects.ProjectPart;

/** The pictures that callers sent and that were kept, with the answers. */
@ApplicationScoped
public class KeptPart implements ProjectPart {
  private static final int PICTURES_AT_ONCE = 500;
  private static final String KIND = "kept";

  @PersistenceContext private EntityManager entities;
  @Inject private KeptFiles files;

  @Override
  public List<TableExtract> tables() {
    return List.of(
        TableExtract.of(
            "kept_prediction",
            "deployment_id in (select id from deployment where project_id = ?)"));
  }

  @Override
  public void addFiles(long project, String folder, DataArchive archive) throws IOException {
    List<KeptPrediction> page = after(project, 0);
    while (!page.isEmpty()) {
      for (KeptPrediction each : page) {
        Optional<byte[]> content = files.find(project, each.getDeploymentId(), each.getSha256());
        archive.addFile(KIND, folder + "kept/" + each.getId() + end(content), content);
      }
      page = after(project, page.get(page.size() - 1).getId());
    }
  }

  private static String end(Optional<byte[]> content) {
    return content
        .flatMap(PictureFormat::detect)
        .map(format -> "." + format.extension())
        .orElse("");
  }

  private List<KeptPrediction> after(long project, long last) {
    return entities
        .createQuery(
            "select k from KeptPrediction k, Deployment d where d.id = k.deploymentId"
                + " and d.projectId = :project and k.id > :last order by k.id",
            KeptPrediction.class)
        .setParameter("project", project)
        .setParameter("last", last)
        .setMaxResults(PICTURES_AT_ONCE)
        .getResultList();
  }
}
