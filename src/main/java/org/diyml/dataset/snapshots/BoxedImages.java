package org.diyml.dataset.snapshots;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diyml.dataset.ImageFiles;
import org.diyml.dataset.Split;
import org.diyml.dataset.snapshots.SnapshotImage.SnapshotMark;
import org.diyml.engine.Box;
import org.diyml.features.Content;

/** What detectors learn from: images with boxes, in the order of their upload. */
@Stateless
public class BoxedImages {
  @PersistenceContext private EntityManager entities;
  @Inject private ImageFiles files;

  /** The images with boxes of a detection project as they are now. */
  public List<BoxedImage> of(long projectId) {
    return grouped(
        "select i.id, i.split, i.width, i.height, i.sha256, l.name, a.x, a.y, a.width, a.height"
            + " from annotation a join image i on i.id = a.image_id"
            + " join label l on l.id = a.label_id"
            + " where i.project_id = ?1 and i.split is not null order by i.id, a.id",
        projectId,
        projectId);
  }

  /** The images with boxes of a detection project as they were when the snapshot was taken. */
  public List<BoxedImage> of(Snapshot snapshot) {
    return grouped(
        "select i.image_id, i.split, i.width, i.height, i.sha256, a.label, a.x, a.y, a.width,"
            + " a.height from snapshot_annotation a join snapshot_image i"
            + " on i.snapshot_id = a.snapshot_id and i.image_id = a.image_id"
            + " where a.snapshot_id = ?1 and i.split is not null"
            + " order by i.image_id, a.annotation_id",
        snapshot.getId(),
        snapshot.getProjectId());
  }

  private List<BoxedImage> grouped(String query, long id, long projectId) {
    List<?> rows = entities.createNativeQuery(query).setParameter(1, id).getResultList();
    Map<Long, BoxedImage> images = new LinkedHashMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      images
          .computeIfAbsent(whole(columns[0]), image -> image(columns, projectId))
          .boxes()
          .add(mark(columns));
    }
    return List.copyOf(images.values());
  }

  private BoxedImage image(Object[] columns, long projectId) {
    String sha256 = (String) columns[4];
    return new BoxedImage(
        whole(columns[0]),
        Split.valueOf((String) columns[1]),
        (int) whole(columns[2]),
        (int) whole(columns[3]),
        new ArrayList<>(),
        new Content(sha256, () -> files.content(projectId, sha256)));
  }

  private static SnapshotMark mark(Object[] columns) {
    return new SnapshotMark(
        (String) columns[5],
        new Box(
            decimal(columns[6]), decimal(columns[7]), decimal(columns[8]), decimal(columns[9])));
  }

  private static long whole(Object value) {
    return ((Number) value).longValue();
  }

  private static double decimal(Object value) {
    return ((Number) value).doubleValue();
  }
}
