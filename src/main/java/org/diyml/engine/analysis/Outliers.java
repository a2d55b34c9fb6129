package org.diyml.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Finds pictures whose size, shape, brightness or sharpness is far from that of the others. A value
 * has to be beyond {@value #DEVIATIONS} robust deviations and also far by an absolute measure, so
 * that an ordinary set has few findings or none. Takes O(n log n) time for n pictures.
 */
public final class Outliers {

  private static final double DEVIATIONS = 4;

  private static final int TINY_SIDE = 32;
  private static final double NEARLY_BLACK = 0.06;
  private static final double NEARLY_WHITE = 0.97;
  private static final double BRIGHTNESS_STEP = 0.2;

  /** Variance of the Laplacian: even a soft photo has more. */
  private static final double WITHOUT_DETAIL = 2;

  private static final double BLURRED = 60;

  /** Sizes are compared as logarithms: an eighth is as far as eight times. */
  private static final double SIZE_STEP = Math.log(4);

  private static final double ASPECT_STEP = Math.log(2.5);
  private static final double BLUR_STEP = Math.log(8);

  private final RobustScale size;
  private final RobustScale aspect;
  private final RobustScale brightness;
  private final RobustScale sharpness;

  private Outliers(List<PictureMeasures> pictures) {
    size = scale(pictures, Outliers::logSize);
    aspect = scale(pictures, Outliers::logAspect);
    brightness = scale(pictures, PictureMeasures::brightness);
    sharpness = scale(pictures, Outliers::logSharpness);
  }

  /**
   * Finds outliers.
   *
   * @return in the order of the pictures; a picture can be odd in several ways
   */
  public static List<Outlier> find(List<PictureMeasures> pictures) {
    Outliers usual = new Outliers(pictures);
    List<Outlier> found = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      usual.judge(i, pictures.get(i), found);
    }
    return List.copyOf(found);
  }

  private void judge(int index, PictureMeasures picture, List<Outlier> found) {
    if (small(picture)) {
      found.add(new Outlier(index, Outlier.Kind.SMALL, picture.shorterSide()));
    }
    if (Math.abs(beyond(aspect, logAspect(picture), ASPECT_STEP)) > 0) {
      found.add(new Outlier(index, Outlier.Kind.ASPECT, picture.aspect()));
    }
    if (dark(picture)) {
      found.add(new Outlier(index, Outlier.Kind.DARK, picture.brightness()));
    } else if (bright(picture)) {
      found.add(new Outlier(index, Outlier.Kind.BRIGHT, picture.brightness()));
    }
    if (blurred(picture)) {
      found.add(new Outlier(index, Outlier.Kind.BLURRED, picture.sharpness()));
    }
  }

  private boolean small(PictureMeasures picture) {
    boolean tiny = picture.shorterSide() < TINY_SIDE && Math.exp(size.median()) >= 2 * TINY_SIDE;
    return tiny || beyond(size, logSize(picture), SIZE_STEP) < 0;
  }

  private boolean dark(PictureMeasures picture) {
    double value = picture.brightness();
    boolean black = value < NEARLY_BLACK && brightness.median() > value + BRIGHTNESS_STEP;
    boolean blank = value < NEARLY_BLACK && picture.sharpness() < WITHOUT_DETAIL;
    return black || blank || beyond(brightness, value, BRIGHTNESS_STEP) < 0;
  }

  private boolean bright(PictureMeasures picture) {
    double value = picture.brightness();
    boolean white = value > NEARLY_WHITE && brightness.median() < value - BRIGHTNESS_STEP;
    boolean blank = value > NEARLY_WHITE && picture.sharpness() < WITHOUT_DETAIL;
    return white || blank || beyond(brightness, value, BRIGHTNESS_STEP) > 0;
  }

  private boolean blurred(PictureMeasures picture) {
    double value = picture.sharpness();
    boolean soft = value < BLURRED && beyond(sharpness, logSharpness(picture), BLUR_STEP) < 0;
    return soft || value < WITHOUT_DETAIL;
  }

  /** -1 or 1 where a value is far below or above the usual by both measures, else 0. */
  private static int beyond(RobustScale usual, double value, double step) {
    double distance = value - usual.median();
    boolean far = Math.abs(distance) > step;
    boolean odd = Math.abs(usual.score(value, step / DEVIATIONS)) > DEVIATIONS;
    return far && odd ? (int) Math.signum(distance) : 0;
  }

  private static RobustScale scale(
      List<PictureMeasures> pictures, ToDoubleFunction<PictureMeasures> measure) {
    return RobustScale.of(pictures.stream().mapToDouble(measure).toArray());
  }

  private static double logSize(PictureMeasures picture) {
    return Math.log(picture.shorterSide());
  }

  private static double logAspect(PictureMeasures picture) {
    return Math.log(picture.aspect());
  }

  private static double logSharpness(PictureMeasures picture) {
    return Math.log(picture.sharpness() + 1);
  }
}
