package org.diyml.dataset.snapshots;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import org.diyml.dataset.ImageFiles;
import org.diyml.dataset.Split;
import org.diyml.features.Content;

/** What models learn from: images with their labels, in the order of their upload. */
@Stateless
public class LabelledImages {
  @PersistenceContext private EntityManager entities;
  @Inject private ImageFiles files;

  /** The labelled images of a classification project as they are now. */
  public List<LabelledImage> of(long projectId) {
    return rows(
            "select i.id, l.name, i.split, i.width, i.height, i.sha256, i.look from annotation a"
                + " join image i on i.id = a.image_id join label l on l.id = a.label_id"
                + " where i.project_id = ?1 and i.split is not null order by i.id",
            projectId)
        .map(row -> labelled(projectId, row))
        .toList();
  }

  /** The labelled images of a classification project as they were when the snapshot was taken. */
  public List<LabelledImage> of(Snapshot snapshot) {
    return rows(
            "select i.image_id, a.label, i.split, i.width, i.height, i.sha256,"
                + " m.look from snapshot_annotation a join snapshot_image i"
                + " on i.snapshot_id = a.snapshot_id and i.image_id = a.image_id"
                + " left join image m on m.id = i.image_id"
                + " where a.snapshot_id = ?1 and i.split is not null order by i.image_id",
            snapshot.getId())
        .map(row -> labelled(snapshot.getProjectId(), row))
        .toList();
  }

  private Stream<Object[]> rows(String query, long id) {
    List<?> rows = entities.createNativeQuery(query).setParameter(1, id).getResultList();
    return rows.stream().map(Object[].class::cast);
  }

  private LabelledImage labelled(long projectId, Object[] row) {
    String sha256 = (String) row[5];
    return new LabelledImage(
        ((Number) row[0]).longValue(),
        (String) row[1],
        Split.valueOf((String) row[2]),
        Math.max(((Number) row[3]).intValue(), ((Number) row[4]).intValue()),
        row[6] == null ? 0 : ((Number) row[6]).longValue(),
        new Content(sha256, () -> files.content(projectId, sha256)));
  }
}
