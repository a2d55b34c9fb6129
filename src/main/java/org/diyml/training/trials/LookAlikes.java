package org.diyml.training.trials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.diyml.dataset.Image;
import org.diyml.dataset.Images;
import org.diyml.dataset.ReceivedPictures;
import org.diyml.dataset.Split;
import org.diyml.engine.analysis.Nearest;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.uploads.ReceivedFile;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;
import org.diyml.training.Iterations;
import org.diyml.training.ResultLookup;
import org.diyml.training.likeness.LearnedImages;
import org.diyml.training.likeness.LearnedLooks;

/**
 * Finds the images that an iteration learned from and that look most like a picture: nearest by the
 * cosine of their features, whatever labels they have.
 */
@ApplicationScoped
public class LookAlikes {
  private static final int SHOWN = 8;

  /** Some of the nearest may have been deleted since. */
  private static final int SPARE = 4;

  /** More would take longer than people wait; they are taken evenly from all. */
  private static final int COMPARED = 3000;

  @Inject private ProjectAccess access;
  @Inject private Iterations iterations;
  @Inject private ResultLookup results;
  @Inject private LearnedImages learned;
  @Inject private Images images;
  @Inject private ReceivedPictures pictures;
  @Inject private LearnedLooks looks;

  /**
   * What was found.
   *
   * @param images the most alike first; none that was deleted since
   * @param compared how many images the picture was compared with
   * @param learned how many images the iteration learned from
   */
  public record Found(List<Alike> images, int compared, int learned) {}

  /**
   * An image that the iteration learned from.
   *
   * @param labels as they were then, one for each box where there are boxes
   * @param similarity cosine of the features, 1 for the same picture
   */
  public record Alike(long imageId, List<String> labels, double similarity) {}

  /**
   * The images that are most like a picture.
   *
   * @param files one picture
   * @throws UserError not found, a conflict when the iteration has no model, malformed when there
   *     is not exactly one picture or it cannot be read
   */
  public Found of(long projectId, int number, List<ReceivedFile> files) {
    long iteration = iterations.get(projectId, number, Permission.VIEW).getId();
    results.model(iteration);
    PictureTrial.one(files);
    byte[] pixels = LearnedLooks.pixels(pictures.decode(files.get(0), LearnedLooks.SIDE));
    List<LearnedImages.Seen> all =
        learned.of(iteration, access.require(projectId, Permission.VIEW).getType()).stream()
            .filter(seen -> seen.split() == Split.TRAIN)
            .toList();
    List<LearnedImages.Seen> some = evenly(all);
    float[] asked = looks.rows(List.of(pixels))[0];
    List<Nearest> nearest = Nearest.of(asked, looks.known(some), SHOWN * SPARE);
    return new Found(there(projectId, some, nearest), some.size(), all.size());
  }

  private List<Alike> there(
      long projectId, List<LearnedImages.Seen> seen, List<Nearest> nearest) {
    List<Long> ids = nearest.stream().map(like -> seen.get(like.row()).id()).toList();
    Set<Long> there =
        images.byIds(projectId, ids).stream().map(Image::getId).collect(Collectors.toSet());
    return nearest.stream()
        .filter(like -> there.contains(seen.get(like.row()).id()))
        .limit(SHOWN)
        .map(
            like ->
                new Alike(
                    seen.get(like.row()).id(),
                    seen.get(like.row()).labels().stream().distinct().toList(),
                    like.cosine()))
        .toList();
  }

  private static List<LearnedImages.Seen> evenly(List<LearnedImages.Seen> all) {
    int count = Math.min(COMPARED, all.size());
    return IntStream.range(0, count)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
        .toList();
  }
}
