package org.diyml.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutliersTest {

  @Test
  void findsEachKind() {
    List<PictureMeasures> pictures = ordinary();
    pictures.set(3, new PictureMeasures(20, 24, 0.5, 900));
    pictures.set(5, new PictureMeasures(4000, 400, 0.5, 900));
    pictures.set(7, new PictureMeasures(800, 600, 0.02, 300));
    pictures.set(8, new PictureMeasures(800, 600, 0.99, 300));
    pictures.set(9, new PictureMeasures(800, 600, 0.5, 12));
    assertThat(Outliers.find(pictures))
        .extracting(Outlier::index, Outlier::kind, Outlier::value)
        .containsExactly(
            tuple(3, Outlier.Kind.SMALL, 20.0),
            tuple(5, Outlier.Kind.ASPECT, 10.0),
            tuple(7, Outlier.Kind.DARK, 0.02),
            tuple(8, Outlier.Kind.BRIGHT, 0.99),
            tuple(9, Outlier.Kind.BLURRED, 12.0));
  }

  @Test
  void findsNothingInOrdinarySets() {
    assertThat(Outliers.find(ordinary())).isEmpty();
    assertThat(Outliers.find(List.of())).isEmpty();
    assertThat(Outliers.find(measures(RealPictures.digits()))).isEmpty();
  }

  @Test
  void findsFewInRealPhotos() {
    Optional<RealPictures> stamps = RealPictures.stamps();
    assumeTrue(stamps.isPresent(), "the shared data are not there");
    assertThat(Outliers.find(measures(stamps.orElseThrow()))).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void aBlankPictureIsOddAmongDarkOnes() {
    List<PictureMeasures> pictures = measures(RealPictures.digits());
    pictures.add(new PictureMeasures(28, 28, 0, 0));
    assertThat(Outliers.find(pictures))
        .extracting(Outlier::index, Outlier::kind)
        .containsExactly(tuple(400, Outlier.Kind.DARK), tuple(400, Outlier.Kind.BLURRED));
  }

  private static List<PictureMeasures> measures(RealPictures set) {
    List<PictureMeasures> measures = new ArrayList<>();
    set.pictures()
        .forEach(
            picture -> {
              PictureTraits traits = PictureTraits.of(picture);
              measures.add(
                  new PictureMeasures(
                      picture.getWidth(),
                      picture.getHeight(),
                      traits.brightness(),
                      traits.sharpness()));
            });
    return measures;
  }

  private static List<PictureMeasures> ordinary() {
    Random random = new Random(2);
    List<PictureMeasures> pictures = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      boolean upright = random.nextBoolean();
      double brightness = 0.5 + 0.08 * random.nextGaussian();
      double sharpness = 900 * Math.exp(0.5 * random.nextGaussian());
      pictures.add(
          new PictureMeasures(upright ? 600 : 800, upright ? 800 : 600, brightness, sharpness));
    }
    return pictures;
  }
}
