package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.diyml.features.Content;

/** What models learn from: images with their labels, for work in the background. */
@Stateless
public class LabelledImages {
  @PersistenceContext private EntityManager entities;
  @Inject private ImageFiles files;

  /** All labelled images of a classification project, in the order of their upload. */
  public List<LabelledImage> of(long projectId) {
    return entities
        .createQuery(
            "select i, a.label.name from Annotation a, Image i where a.imageId = i.id"
                + " and i.projectId = :project and i.split is not null order by i.id",
            Object[].class)
        .setParameter("project", projectId)
        .getResultStream()
        .map(row -> labelled((Image) row[0], (String) row[1]))
        .toList();
  }

  private LabelledImage labelled(Image image, String label) {
    return new LabelledImage(
        image.getId(),
        label,
        image.getSplit(),
        Math.max(image.getWidth(), image.getHeight()),
        new Content(image.getSha256(), () -> files.content(image)));
  }
}
