package org.diyml.training.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.diyml.dataset.Split;
import org.diyml.dataset.snapshots.BoxedImage;
import org.diyml.dataset.snapshots.BoxedImages;
import org.diyml.dataset.snapshots.LabelledImage;
import org.diyml.dataset.snapshots.LabelledImages;
import org.diyml.dataset.snapshots.Snapshot;
import org.diyml.dataset.snapshots.Snapshots;
import org.diyml.features.Content;
import org.diyml.training.Iteration;
import org.diyml.training.TrainedModel;

/** The pictures on which an exported file must answer as the model does. */
@ApplicationScoped
public class SealPictures {
  private static final int MOST = 32;

  @Inject private Snapshots snapshots;
  @Inject private LabelledImages labelled;
  @Inject private BoxedImages boxed;

  /** Pictures of the validation part that the model was judged by. */
  List<Content> of(Iteration iteration, TrainedModel model) {
    Snapshot snapshot = snapshots.get(iteration.getSnapshotId());
    return (model.isDetector() ? boxed(snapshot) : labelled(snapshot)).limit(MOST).toList();
  }

  private Stream<Content> labelled(Snapshot snapshot) {
    return labelled.of(snapshot).stream()
        .filter(image -> image.split() == Split.VALIDATION)
        .map(LabelledImage::content);
  }

  private Stream<Content> boxed(Snapshot snapshot) {
    return boxed.of(snapshot).stream()
        .filter(image -> image.split() == Split.VALIDATION)
        .map(BoxedImage::content);
  }
}
