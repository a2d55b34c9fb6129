package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.diyml.projects.Project;

/**
 * Gives each image its part of the split when it gets its first label, once and for good.
 *
 * <p>The draw depends on the project's seed and the picture's content only, but is kept within one
 * image of the wanted share in each label, so that small labels have validation images too.
 */
@Stateless
public class SplitAssigner {
  @PersistenceContext private EntityManager entities;

  /** Assigns those images that have labels and no part yet. The caller holds the project's lock. */
  public void assign(Project project, List<AnnotatedImage> images) {
    Map<Long, Counts> byLabel = new HashMap<>();
    for (AnnotatedImage annotated : images) {
      Image image = annotated.image();
      if (image.getSplit() == null && !annotated.annotations().isEmpty()) {
        long label = annotated.annotations().get(0).getLabel().getId();
        image.assign(byLabel.computeIfAbsent(label, this::count).draw(project, image));
      }
    }
  }

  private Counts count(long labelId) {
    Counts counts = new Counts();
    entities
        .createQuery(
            "select i.split, count(distinct i.id) from Annotation a, Image i"
                + " where a.imageId = i.id and a.label.id = :label and i.split is not null"
                + " group by i.split",
            Object[].class)
        .setParameter("label", labelId)
        .getResultList()
        .forEach(row -> counts.add((Split) row[0], (Long) row[1]));
    return counts;
  }

  /** How many images of a label are in each part. */
  private static final class Counts {
    private long train;
    private long validation;

    void add(Split split, long images) {
      if (split == Split.TRAIN) {
        train += images;
      } else if (split == Split.VALIDATION) {
        validation += images;
      }
    }

    Split draw(Project project, Image image) {
      double wanted = project.getValidationShare() * (train + validation + 1);
      boolean validate;
      if (validation + 1 > wanted + 1) {
        validate = false;
      } else if (validation <= wanted - 1) {
        validate = true;
      } else {
        validate = uniform(project, image) < project.getValidationShare();
      }
      Split split = validate ? Split.VALIDATION : Split.TRAIN;
      add(split, 1);
      return split;
    }

    /** From 0 to 1, the same for the same seed and content. */
    private static double uniform(Project project, Image image) {
      long content = Long.parseUnsignedLong(image.getSha256().substring(0, 16), 16);
      return new SplittableRandom(project.getSplitSeed() ^ content).nextDouble();
    }
  }
}
