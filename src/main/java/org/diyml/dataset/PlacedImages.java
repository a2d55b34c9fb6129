package org.diyml.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diyml.projects.Project;

/**
 * The parts of the split that images of a project are in, by their labels and their looks. It gives
 * each image its part when it gets its first label, once and for good.
 *
 * <p>The draw depends on the project's seed and the picture's content only, but is kept within one
 * image of the wanted share in each label, so that small labels have validation images too. A near
 * copy of an image goes where that one is, so that validation is about pictures never seen.
 */
final class PlacedImages {
  private final Map<Long, PartCounts> byLabel = new HashMap<>();
  private final LookIndex looks = new LookIndex();

  void look(long look, Split split) {
    looks.add(look, split);
  }

  void count(long labelId, Split split, long images) {
    byLabel.computeIfAbsent(labelId, id -> new PartCounts()).add(split, images);
  }

  /** Gives images that have a label, but no part yet, their part. */
  void place(Project project, List<UnplacedImage> images) {
    images.stream().filter(one -> one.image().getSplit() != null).forEach(this::add);
    for (UnplacedImage one : images) {
      if (one.image().getSplit() == null && one.label() != null) {
        one.image().assign(draw(project, one));
        add(one);
      }
    }
  }

  private void add(UnplacedImage one) {
    look(one.image().getLook(), one.image().getSplit());
    if (one.label() != null) {
      count(one.label().getId(), one.image().getSplit(), 1);
    }
  }

  /** Images come to the test part by hand only. */
  private Split draw(Project project, UnplacedImage one) {
    PartCounts counts = byLabel.computeIfAbsent(one.label().getId(), id -> new PartCounts());
    return looks
        .find(one.image().getLook(), split -> split != Split.TEST)
        .orElseGet(() -> counts.draw(project, one.image()));
  }
}
