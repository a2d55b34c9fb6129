package org.diyml.engine.dl4j;

import java.util.List;
import java.util.Random;
import org.diyml.engine.PictureSet;

/** Pictures of noise with a bright bar that lies, stands or leans. */
final class Bars {

  static final List<String> LABELS = List.of("lying", "standing", "leaning");
  static final int SIZE = 16;

  private Bars() {}

  /** Grey pictures, with a validation part. */
  static PictureSet grey(int train) {
    return set(train, 30, false);
  }

  /** Coloured pictures, with a validation part. */
  static PictureSet coloured(int train) {
    return set(train, 30, true);
  }

  static PictureSet withoutValidation(int train) {
    return set(train, 0, false);
  }

  private static PictureSet set(int train, int validation, boolean coloured) {
    Random random = new Random(11);
    return new PictureSet(
        LABELS,
        pictures(train, coloured, random),
        truth(train),
        pictures(validation, coloured, random),
        truth(validation),
        SIZE);
  }

  private static int[] truth(int count) {
    int[] truth = new int[count];
    for (int i = 0; i < count; i++) {
      truth[i] = i % LABELS.size();
    }
    return truth;
  }

  private static byte[][] pictures(int count, boolean coloured, Random random) {
    byte[][] pictures = new byte[count][SIZE * SIZE * 3];
    for (int i = 0; i < count; i++) {
      fill(pictures[i], i % LABELS.size(), coloured, random);
    }
    return pictures;
  }

  private static void fill(byte[] rgb, int label, boolean coloured, Random random) {
    for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
      int noise = random.nextInt(60);
      set(rgb, pixel, noise, coloured ? 60 - noise : noise);
    }
    int place = 4 + random.nextInt(SIZE - 8);
    for (int i = 2; i < SIZE - 2; i++) {
      int column = label == 0 ? i : label == 1 ? place : i;
      int row = label == 0 ? place : label == 1 ? i : i;
      set(rgb, row * SIZE + column, 200, coloured ? 90 : 200);
    }
  }

  private static void set(byte[] rgb, int pixel, int red, int others) {
    rgb[pixel * 3] = (byte) red;
    rgb[pixel * 3 + 1] = (byte) others;
    rgb[pixel * 3 + 2] = (byte) others;
  }
}
