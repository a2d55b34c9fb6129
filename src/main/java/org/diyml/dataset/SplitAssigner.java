package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.diyml.projects.Project;

/**
 * Gives each image its part of the split when it gets its first label, once and for good.
 *
 * <p>The draw depends on the project's seed and the picture's content only, but is kept within one
 * image of the wanted share in each label, so that small labels have validation images too. A near
 * copy of an image goes where that one is, so that validation is about pictures never seen.
 */
@Stateless
public class SplitAssigner {
  @PersistenceContext private EntityManager entities;
  @Inject private NearCopies copies;

  /** Assigns those images that have labels and no part yet. The caller holds the project's lock. */
  public void assign(Project project, List<AnnotatedImage> images) {
    List<AnnotatedImage> waiting =
        images.stream()
            .filter(a -> a.image().getSplit() == null && !a.annotations().isEmpty())
            .toList();
    if (waiting.isEmpty()) {
      return;
    }
    Map<Long, Counts> byLabel = new HashMap<>();
    List<NearCopies.Placed> placed =
        copies.candidates(project.getId(), waiting.stream().map(AnnotatedImage::image).toList());
    for (AnnotatedImage annotated : waiting) {
      Image image = annotated.image();
      long label = annotated.annotations().get(0).getLabel().getId();
      Counts counts = byLabel.computeIfAbsent(label, this::count);
      Split split = ofCopy(image, placed).orElseGet(() -> counts.draw(project, image));
      image.assign(split);
      counts.add(split, 1);
      placed.add(new NearCopies.Placed(image.getLook(), split));
    }
  }

  /** The part that a near copy is in; images come to the test part by hand only. */
  private static Optional<Split> ofCopy(Image image, List<NearCopies.Placed> placed) {
    return placed.stream()
        .filter(other -> other.split() != Split.TEST && other.looksLike(image))
        .map(NearCopies.Placed::split)
        .findFirst();
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
      return validate ? Split.VALIDATION : Split.TRAIN;
    }

    /** From 0 to 1, the same for the same seed and content. */
    private static double uniform(Project project, Image image) {
      long content = Long.parseUnsignedLong(image.getSha256().substring(0, 16), 16);
      return new SplittableRandom(project.getSplitSeed() ^ content).nextDouble();
    }
  }
}
