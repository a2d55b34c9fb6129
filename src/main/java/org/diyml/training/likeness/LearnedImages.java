package org.diyml.training.likeness;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.diyml.dataset.Split;
import org.diyml.dataset.snapshots.BoxedImage;
import org.diyml.dataset.snapshots.BoxedImages;
import org.diyml.dataset.snapshots.LabelledImage;
import org.diyml.dataset.snapshots.LabelledImages;
import org.diyml.dataset.snapshots.Snapshot;
import org.diyml.dataset.snapshots.SnapshotImage.SnapshotMark;
import org.diyml.dataset.snapshots.Snapshots;
import org.diyml.features.Content;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectType;
import org.diyml.training.Iteration;

/**
 * What an iteration learned from, and what was held out; of a project, what one would learn from
 * now.
 */
@Stateless
public class LearnedImages {
  @PersistenceContext private EntityManager entities;
  @Inject private Snapshots snapshots;
  @Inject private LabelledImages labelled;
  @Inject private BoxedImages boxed;

  /** An image with its labels, one for each box where there are boxes. */
  public record Seen(long id, Split split, List<String> labels, Content content) {}

  /** The images of an iteration, as they were when it began. */
  public List<Seen> of(long iterationId, ProjectType type) {
    Snapshot snapshot =
        snapshots.get(entities.find(Iteration.class, iterationId).getSnapshotId());
    return type == ProjectType.CLASSIFICATION
        ? labelled(labelled.of(snapshot))
        : boxed(boxed.of(snapshot));
  }

  /** The images of a project as they are now; none when it was deleted. */
  public List<Seen> ofProject(long projectId) {
    Project project = entities.find(Project.class, projectId);
    if (project == null) {
      return List.of();
    }
    return project.getType() == ProjectType.CLASSIFICATION
        ? labelled(labelled.of(projectId))
        : boxed(boxed.of(projectId));
  }

  private static List<Seen> labelled(List<LabelledImage> images) {
    return images.stream()
        .map(
            image ->
                new Seen(image.id(), image.split(), List.of(image.label()), image.content()))
        .toList();
  }

  private static List<Seen> boxed(List<BoxedImage> images) {
    return images.stream()
        .map(
            image ->
                new Seen(
                    image.id(),
                    image.split(),
                    image.boxes().stream().map(SnapshotMark::label).toList(),
                    image.content()))
        .toList();
  }
}
