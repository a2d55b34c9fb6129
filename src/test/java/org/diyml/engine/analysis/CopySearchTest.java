package org.diyml.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Measures near-duplicate search on real pictures. */
class CopySearchTest {

  private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
  private static final int COPIES = 20;

  @Test
  void findsSmallerCopiesOfPhotos() {
    RealPictures stamps = stamps();
    for (FeatureReading reading : readings()) {
      assertThat(measured(stamps, reading, alterations -> alterations::smallerCopy))
          .allSatisfy(search -> assertThat(search.found()).isGreaterThanOrEqualTo(18))
          .allSatisfy(search -> assertThat(search.falsePairs()).isLessThanOrEqualTo(2));
    }
  }

  @Test
  void findsSmallerCopiesOfPhotosByHashAlone() {
    assertThat(measured(stamps(), null, alterations -> alterations::smallerCopy))
        .allSatisfy(search -> assertThat(search.found()).isGreaterThanOrEqualTo(17))
        .allSatisfy(search -> assertThat(search.falsePairs()).isLessThanOrEqualTo(2));
  }

  @Test
  void findsMostCropsAndFrames() {
    RealPictures stamps = stamps();
    for (FeatureReading reading : readings()) {
      assertThat(measured(stamps, reading, alterations -> alterations::cropped))
          .allSatisfy(search -> assertThat(search.found()).isGreaterThanOrEqualTo(9))
          .allSatisfy(search -> assertThat(search.falsePairs()).isLessThanOrEqualTo(2));
      assertThat(measured(stamps, reading, alterations -> alterations::nextFrame))
          .allSatisfy(search -> assertThat(search.found()).isGreaterThanOrEqualTo(9))
          .allSatisfy(search -> assertThat(search.falsePairs()).isLessThanOrEqualTo(2));
    }
  }

  @Test
  void hardlyConfusesDigits() {
    RealPictures digits = RealPictures.digits();
    assertThat(CopySearch.of(digits, 0, picture -> picture, FeatureReading.bundled(), 1))
        .satisfies(search -> assertThat(search.falsePairs()).isLessThanOrEqualTo(5));
    assertThat(CopySearch.of(digits, 0, picture -> picture, null, 1))
        .satisfies(search -> assertThat(search.falsePairs()).isLessThanOrEqualTo(5));
  }

  private static RealPictures stamps() {
    Optional<RealPictures> stamps = RealPictures.stamps();
    assumeTrue(stamps.isPresent(), "the shared data are not there");
    return stamps.orElseThrow();
  }

  private static List<FeatureReading> readings() {
    List<FeatureReading> readings = new ArrayList<>(List.of(FeatureReading.bundled()));
    FeatureReading.imageNet().ifPresent(readings::add);
    return readings;
  }

  private static List<CopySearch> measured(
      RealPictures set,
      FeatureReading reading,
      Function<Alterations, UnaryOperator<BufferedImage>> alteration) {
    List<CopySearch> searches =
        SEEDS.stream()
            .map(
                seed ->
                    CopySearch.of(
                        set, COPIES, alteration.apply(new Alterations(seed)), reading, seed))
            .toList();
    System.getLogger(CopySearchTest.class.getName())
        .log(System.Logger.Level.INFO, "{0}: {1}", reading, searches);
    return searches;
  }
}
