package org.diyml.training.detection;

import java.util.ArrayList;
import java.util.List;
import org.diyml.dataset.snapshots.BoxedImage;
import org.diyml.engine.detection.TruthBox;
import org.diyml.engine.detection.ViewMaker;
import org.diyml.engine.pictures.Augmentation;
import org.diyml.features.Maps;
import org.diyml.training.TrainingSettings;

/** The views of the training images that a detector learns from: each as it is, and altered. */
final class ViewPlan {
  /** Maps are large: with very many images fewer views are made of each. */
  private static final int MOST_VIEWS_IN_ALL = 6000;

  private static final String PLAIN = "box";

  private final BoxedSet set;
  private final ViewMaker maker;
  private final int altered;

  ViewPlan(BoxedSet set, TrainingSettings.Augmentation wanted, int size) {
    this.set = set;
    Augmentation amount = wanted.toEngine();
    this.maker = new ViewMaker(amount, size);
    int most = Math.max(0, MOST_VIEWS_IN_ALL / set.train().size() - 1);
    this.altered = amount.varies() ? Math.min(wanted.views(), most) : 0;
  }

  /** A view of an image: how it is looked at, and what it then shows. */
  record PlannedView(Maps.Look look, List<TruthBox> objects) {}

  /** All views of the training images. */
  List<PlannedView> train() {
    List<PlannedView> views = new ArrayList<>();
    for (BoxedImage image : set.train()) {
      views.add(plain(image));
      for (int number = 0; number < altered; number++) {
        views.add(altered(image, number));
      }
    }
    return views;
  }

  /** Looks at the validation images, as they are. */
  List<Maps.Look> validation() {
    return set.validation().stream().map(image -> plain(image).look()).toList();
  }

  private PlannedView plain(BoxedImage image) {
    return new PlannedView(
        new Maps.Look(
            image.content(), PLAIN, picture -> maker.plain(picture, List.of()).rgb()),
        maker.plainObjects(image.width(), image.height(), set.objects(image)));
  }

  private PlannedView altered(BoxedImage image, int number) {
    long seed = seed(image, number);
    String name =
        String.join(
            "-",
            PLAIN,
            maker.amount().flip() ? "flip" : "noflip",
            Double.toString(maker.amount().crop()),
            Double.toString(maker.amount().colour()),
            Integer.toString(number));
    return new PlannedView(
        new Maps.Look(
            image.content(), name, picture -> maker.altered(picture, List.of(), seed).rgb()),
        maker.alteredObjects(
            image.width(), image.height(), set.objects(image), seed));
  }

  private static long seed(BoxedImage image, int number) {
    return Long.parseUnsignedLong(image.content().sha256().substring(0, 16), 16) + number;
  }
}
