package org.diyml.dataset.snapshots;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.diyml.dataset.ContentDropped;

/**
 * Takes and drops snapshots. Rows are copied inside the database, so that a large dataset costs no
 * memory here. The caller has checked who may.
 */
@Stateless
public class Snapshots {
  @PersistenceContext private EntityManager entities;
  @Inject private DatasetHash hashes;
  @Inject private Event<ContentDropped> dropped;

  /**
   * The snapshot of a project's dataset as it is now; one that was taken of an equal state before is
   * taken again. The caller holds the project's lock.
   */
  public Snapshot take(long projectId) {
    String hash = hashes.of(projectId);
    return find(projectId, hash).orElseGet(() -> copy(projectId, hash));
  }

  /** The snapshot of that id. */
  public Snapshot get(long snapshotId) {
    return entities.find(Snapshot.class, snapshotId);
  }

  /** Deletes a snapshot that nothing refers to any more; its bytes go where no image has them. */
  public void drop(long snapshotId) {
    Snapshot snapshot = get(snapshotId);
    Set<String> freed = contents(snapshotId);
    entities.remove(snapshot);
    // Before its project's row goes, and takes this one along.
    entities.flush();
    dropped.fire(new ContentDropped(snapshot.getProjectId(), freed));
  }

  /** Empties the snapshots of a project that were taken before; their figures stay. */
  public void empty(long projectId, Instant before) {
    List<Long> old =
        entities
            .createQuery(
                "select s.id from Snapshot s where s.projectId = :project and s.createdAt < :before",
                Long.class)
            .setParameter("project", projectId)
            .setParameter("before", before)
            .getResultList();
    for (long snapshotId : old) {
      Set<String> freed = contents(snapshotId);
      if (!freed.isEmpty()) {
        delete("snapshot_annotation where snapshot_id = ?1", snapshotId);
        delete("snapshot_image where snapshot_id = ?1", snapshotId);
        dropped.fire(new ContentDropped(projectId, freed));
      }
    }
  }

  /** Takes an image out of all snapshots of its project. */
  public void forget(long projectId, long imageId) {
    String ofImage =
        " where image_id = ?1 and snapshot_id in (select id from snapshot where project_id = ?2)";
    delete("snapshot_annotation" + ofImage, imageId, projectId);
    delete("snapshot_image" + ofImage, imageId, projectId);
  }

  private void delete(String rows, long... values) {
    Query query = entities.createNativeQuery("delete from " + rows);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    query.executeUpdate();
  }

  private Set<String> contents(long snapshotId) {
    Set<String> hashes = new HashSet<>();
    entities
        .createNativeQuery("select distinct sha256 from snapshot_image where snapshot_id = ?1")
        .setParameter(1, snapshotId)
        .getResultList()
        .forEach(sha256 -> hashes.add((String) sha256));
    return hashes;
  }

  private Optional<Snapshot> find(long projectId, String hash) {
    return entities
        .createQuery(
            "select s from Snapshot s where s.projectId = :project and s.hash = :hash",
            Snapshot.class)
        .setParameter("project", projectId)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  private Snapshot copy(long projectId, String hash) {
    long images =
        entities
            .createQuery("select count(i) from Image i where i.projectId = :project", Long.class)
            .setParameter("project", projectId)
            .getSingleResult();
    Snapshot snapshot =
        new Snapshot(projectId, hash, Math.toIntExact(images), Instant.now());
    entities.persist(snapshot);
    entities.flush();
    copyInto(
        snapshot,
        "insert into snapshot_image"
            + " (snapshot_id, image_id, name, sha256, format, width, height, split)"
            + " select cast(?1 as bigint), id, name, sha256, format, width, height, split"
            + " from image where project_id = ?2");
    copyInto(
        snapshot,
        "insert into snapshot_annotation"
            + " (snapshot_id, annotation_id, image_id, label, x, y, width, height)"
            + " select cast(?1 as bigint), a.id, a.image_id, l.name, a.x, a.y, a.width, a.height"
            + " from annotation a join label l on l.id = a.label_id where l.project_id = ?2");
    return snapshot;
  }

  private void copyInto(Snapshot snapshot, String statement) {
    Query query = entities.createNativeQuery(statement);
    query.setParameter(1, snapshot.getId());
    query.setParameter(2, snapshot.getProjectId());
    query.executeUpdate();
  }
}
