package org.diyml.dataset.snapshots;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diyml.platform.storage.Sha256;

/**
 * Names the state of a dataset by what is in it: the content, annotations and split of each image,
 * whatever their ids and names. Linear in the number of images and annotations.
 */
@Stateless
public class DatasetHash {
  @PersistenceContext private EntityManager entities;

  /** SHA-256 in hexadecimal; the same for projects with equal datasets. */
  public String of(long projectId) {
    Map<Long, List<String>> marks = marks(projectId);
    List<String> lines =
        new ArrayList<>(
            entities
                .createQuery(
                    "select i.id, i.sha256, i.split from Image i where i.projectId = :project",
                    Object[].class)
                .setParameter("project", projectId)
                .getResultStream()
                .map(row -> row[1] + " " + row[2] + " " + marks.getOrDefault(row[0], List.of()))
                .toList());
    Collections.sort(lines);
    return hash(lines);
  }

  private Map<Long, List<String>> marks(long projectId) {
    Map<Long, List<String>> marks = new HashMap<>();
    entities
        .createQuery(
            "select a.imageId, a.label.name, a.x, a.y, a.width, a.height from Annotation a"
                + " where a.label.projectId = :project",
            Object[].class)
        .setParameter("project", projectId)
        .getResultStream()
        .forEach(
            row ->
                marks
                    .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                    .add(row[1] + "\t" + row[2] + "\t" + row[3] + "\t" + row[4] + "\t" + row[5]));
    marks.values().forEach(Collections::sort);
    return marks;
  }

  private static String hash(List<String> lines) {
    MessageDigest digest = Sha256.digest();
    for (String line : lines) {
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    return Sha256.name(digest.digest());
  }
}
