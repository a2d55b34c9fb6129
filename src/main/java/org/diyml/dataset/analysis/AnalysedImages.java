package org.diyml.dataset.analysis;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diyml.dataset.Annotation;
import org.diyml.dataset.Split;

/** Reads a whole dataset without its pictures: two queries, whatever its size. */
@Stateless
public class AnalysedImages {
  @PersistenceContext private EntityManager entities;

  /** All images of a project by their ids. */
  public List<AnalysedImage> of(long projectId) {
    Map<Long, List<AnalysedImage.Mark>> marks = marks(projectId);
    return entities
        .createQuery(
            "select i.id, i.sha256, i.width, i.height, i.split, i.look, i.brightness, i.sharpness"
                + " from Image i where i.projectId = :project order by i.id",
            Object[].class)
        .setParameter("project", projectId)
        .getResultStream()
        .map(
            row ->
                new AnalysedImage(
                    (Long) row[0],
                    (String) row[1],
                    (Integer) row[2],
                    (Integer) row[3],
                    (Split) row[4],
                    (Long) row[5],
                    (Double) row[6],
                    (Double) row[7],
                    marks.getOrDefault(row[0], List.of())))
        .toList();
  }

  private Map<Long, List<AnalysedImage.Mark>> marks(long projectId) {
    Map<Long, List<AnalysedImage.Mark>> marks = new HashMap<>();
    entities
        .createQuery(
            "select a from Annotation a join fetch a.label"
                + " where a.label.projectId = :project order by a.id",
            Annotation.class)
        .setParameter("project", projectId)
        .getResultStream()
        .forEach(
            a ->
                marks
                    .computeIfAbsent(a.getImageId(), id -> new ArrayList<>())
                    .add(new AnalysedImage.Mark(a.getLabel().getName(), a.getBox())));
    return marks;
  }
}
