package org.diyml.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.List;
import org.diyml.engine.pictures.PictureFormat;
import org.diyml.platform.dataexport.DataArchive;
import org.diyml.platform.dataexport.TableExtract;
import org.diyml.projects.ProjectPart;

/** Images with labels, boxes and their history; imports, checks and snapshots. */
@ApplicationScoped
public class DatasetPart implements ProjectPart {
  private static final int IMAGES_AT_ONCE = 500;
  private static final String KIND = "images";

  private static final String OF_IMAGE = "image_id in (select id from image where project_id = ?)";
  private static final String OF_SNAPSHOT =
      "snapshot_id in (select id from snapshot where project_id = ?)";

  /** Snapshots keep images that are in the project no more. */
  private static final String CONTENTS =
      "select id, sha256, format from image where project_id = ?1 and id > ?2"
          + " union select i.image_id, i.sha256, i.format from snapshot_image i"
          + " join snapshot s on s.id = i.snapshot_id"
          + " where s.project_id = ?1 and i.image_id > ?2"
          + " order by 1";

  @PersistenceContext private EntityManager entities;
  @Inject private ImageFiles files;

  @Override
  public List<TableExtract> tables() {
    return List.of(
        TableExtract.of("label", "project_id = ?"),
        TableExtract.of("image", "project_id = ?"),
        TableExtract.of("annotation", OF_IMAGE),
        TableExtract.of("annotation_revision", OF_IMAGE),
        TableExtract.of("dataset_import", "project_id = ?"),
        TableExtract.of(
            "import_problem", "import_id in (select id from dataset_import where project_id = ?)"),
        TableExtract.of("dataset_analysis", "project_id = ?"),
        TableExtract.of("snapshot", "project_id = ?"),
        TableExtract.of("snapshot_image", OF_SNAPSHOT),
        TableExtract.of("snapshot_annotation", OF_SNAPSHOT),
        TableExtract.of(
            "job_of_dataset",
            "job",
            "select * from job where id in"
                + " (select job_id from dataset_import where project_id = ?)"
                + " or id in (select job_id from dataset_analysis where project_id = ?)"));
  }

  @Override
  public void addFiles(long project, String folder, DataArchive archive) throws IOException {
    List<?> page = contents(project, 0);
    while (!page.isEmpty()) {
      long last = 0;
      for (Object each : page) {
        Object[] row = (Object[]) each;
        last = ((Number) row[0]).longValue();
        String end = PictureFormat.valueOf((String) row[2]).extension();
        String name = folder + "images/" + last + "." + end;
        archive.addFile(KIND, name, files.find(project, (String) row[1]));
      }
      page = contents(project, last);
    }
  }

  private List<?> contents(long project, long after) {
    return entities
        .createNativeQuery(CONTENTS)
        .setParameter(1, project)
        .setParameter(2, after)
        .setMaxResults(IMAGES_AT_ONCE)
        .getResultList();
  }
}
