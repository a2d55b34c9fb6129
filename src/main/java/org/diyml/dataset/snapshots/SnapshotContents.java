package org.diyml.dataset.snapshots;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diyml.dataset.Split;
import org.diyml.dataset.snapshots.SnapshotImage.SnapshotMark;
import org.diyml.engine.Box;

/** Reads what snapshots hold, in the order of the images' ids. */
@Stateless
public class SnapshotContents {
  private static final String IMAGES =
      "select image_id, name, sha256, width, height, split from snapshot_image"
          + " where snapshot_id = ?1 and image_id > ?2 order by image_id";
  private static final String MARKS =
      "select image_id, label, x, y, width, height from snapshot_annotation"
          + " where snapshot_id = ?1 and image_id between ?2 and ?3 order by annotation_id";

  @PersistenceContext private EntityManager entities;

  /** At most {@code count} images with ids above {@code after}. */
  public List<SnapshotImage> after(long snapshotId, long after, int count) {
    List<?> rows =
        entities
            .createNativeQuery(IMAGES)
            .setParameter(1, snapshotId)
            .setParameter(2, after)
            .setMaxResults(count)
            .getResultList();
    return images(snapshotId, rows);
  }

  /** One page of the images, the pages counted from 0. */
  public List<SnapshotImage> page(long snapshotId, int page, int size) {
    List<?> rows =
        entities
            .createNativeQuery(IMAGES)
            .setParameter(1, snapshotId)
            .setParameter(2, 0L)
            .setFirstResult(page * size)
            .setMaxResults(size)
            .getResultList();
    return images(snapshotId, rows);
  }

  /** The labels that are used in it, by their names. */
  public List<String> labels(long snapshotId) {
    List<?> names =
        entities
            .createNativeQuery(
                "select distinct label from snapshot_annotation where snapshot_id = ?1 order by label")
            .setParameter(1, snapshotId)
            .getResultList();
    return names.stream().map(String.class::cast).toList();
  }

  private List<SnapshotImage> images(long snapshotId, List<?> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, List<SnapshotMark>> marks =
        marks(snapshotId, id(rows.get(0)), id(rows.get(rows.size() - 1)));
    return rows.stream().map(row -> image((Object[]) row, marks)).toList();
  }

  private Map<Long, List<SnapshotMark>> marks(long snapshotId, long first, long last) {
    Map<Long, List<SnapshotMark>> marks = new HashMap<>();
    List<?> rows =
        entities
            .createNativeQuery(MARKS)
            .setParameter(1, snapshotId)
            .setParameter(2, first)
            .setParameter(3, last)
            .getResultList();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      Box box =
          columns[2] == null
              ? null
              : new Box(
                  decimal(columns[2]), decimal(columns[3]), decimal(columns[4]), decimal(columns[5]));
      marks
          .computeIfAbsent(id(row), image -> new ArrayList<>())
          .add(new SnapshotMark((String) columns[1], box));
    }
    return marks;
  }

  private static SnapshotImage image(Object[] row, Map<Long, List<SnapshotMark>> marks) {
    return new SnapshotImage(
        id(row),
        (String) row[1],
        (String) row[2],
        ((Number) row[3]).intValue(),
        ((Number) row[4]).intValue(),
        row[5] == null ? null : Split.valueOf((String) row[5]),
        marks.getOrDefault(id(row), List.of()));
  }

  private static long id(Object row) {
    return ((Number) ((Object[]) row)[0]).longValue();
  }

  private static double decimal(Object value) {
    return ((Number) value).doubleValue();
  }
}
