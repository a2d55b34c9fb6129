package org.diyml.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.diyml.engine.analysis.NearDuplicates;
import org.diyml.projects.Project;

/** Reads which part of the split images of a project are in. */
@ApplicationScoped
public class PlacedImagesReader {
  private static final String COUNTS =
      "select a.label.id, i.split, count(distinct i.id) from Annotation a, Image i"
          + " where a.imageId = i.id and i.split is not null";
  private static final String COUNTED_BY = " group by a.label.id, i.split";

  @PersistenceContext private EntityManager entities;

  /** Of all images of a project. */
  PlacedImages all(long projectId) {
    PlacedImages placed = new PlacedImages();
    entities
        .createQuery(
            "select i.look, i.split from Image i"
                + " where i.projectId = :project and i.split is not null",
            Object[].class)
        .setParameter("project", projectId)
        .getResultStream()
        .forEach(row -> placed.look((Long) row[0], (Split) row[1]));
    entities
        .createQuery(COUNTS + " and i.projectId = :project" + COUNTED_BY, Object[].class)
        .setParameter("project", projectId)
        .getResultStream()
        .forEach(row -> placed.count((Long) row[0], (Split) row[1], (Long) row[2]));
    return placed;
  }

  /** Gives an image its part when it has got its first label. The caller holds the lock. */
  void place(Project project, AnnotatedImage annotated) {
    if (annotated.image().getSplit() == null && !annotated.annotations().isEmpty()) {
      Label label = annotated.annotations().get(0).getLabel();
      List<UnplacedImage> one = List.of(new UnplacedImage(annotated.image(), label));
      near(one).place(project, one);
    }
  }

  /** Of those only that have a label of the images at hand, or may look like one of them. */
  PlacedImages near(List<UnplacedImage> unplaced) {
    PlacedImages placed = new PlacedImages();
    List<UnplacedImage> labelled = unplaced.stream().filter(one -> one.label() != null).toList();
    if (labelled.isEmpty()) {
      return placed;
    }
    long projectId = labelled.get(0).image().getProjectId();
    Set<Long> seen = new HashSet<>();
    for (int band = 0; band < NearDuplicates.bands(0).length; band++) {
      for (Object[] row : inBand(band, bands(labelled, band))) {
        if ((Long) row[3] == projectId && seen.add((Long) row[0])) {
          placed.look((Long) row[1], (Split) row[2]);
        }
      }
    }
    entities
        .createQuery(COUNTS + " and a.label.id in :labels" + COUNTED_BY, Object[].class)
        .setParameter(
            "labels", labelled.stream().map(one -> one.label().getId()).distinct().toList())
        .getResultStream()
        .forEach(row -> placed.count((Long) row[0], (Split) row[1], (Long) row[2]));
    return placed;
  }

  /** Of all projects: with the project as well, a database may read all images of the project. */
  private List<Object[]> inBand(int band, Set<Short> values) {
    return entities
        .createQuery(
            "select i.id, i.look, i.split, i.projectId from Image i where i.band"
                + band
                + " in :values and i.split is not null",
            Object[].class)
        .setParameter("values", values)
        .getResultList();
  }

  private static Set<Short> bands(List<UnplacedImage> images, int band) {
    return images.stream()
        .map(one -> NearDuplicates.bands(one.image().getLook())[band])
        .collect(Collectors.toSet());
  }
}
