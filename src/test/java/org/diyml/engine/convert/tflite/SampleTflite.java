package org.diyml.engine.convert.tflite;

/** TensorFlow Lite files for tests of what is around them. */
public final class SampleTflite {

  private SampleTflite() {}

  /** A classifier of three classes with 8-bit numbers. */
  public static byte[] quantised() {
    TfliteFiles file = new TfliteFiles();
    int picture = file.quantised(TfliteFiles.UINT8, 1 / 128f, 128, 1, 8, 8, 3);
    int pooled = file.quantised(TfliteFiles.UINT8, 1 / 128f, 128, 1, 3);
    int axes = file.integers(new int[] {1, 2}, 2);
    byte[] numbers = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    int weights =
        file.tensor(TfliteFiles.UINT8, numbers, new float[] {0.5f}, new long[] {5}, 0, 3, 3);
    int scores = file.quantised(TfliteFiles.UINT8, 0.1f, 128, 1, 3);
    int probabilities = file.quantised(TfliteFiles.UINT8, 1 / 256f, 0, 1, 3);
    file.operator(40, new int[] {picture, axes}, pooled, false);
    file.operator(9, new int[] {pooled, weights, -1}, scores, (byte) 0);
    file.operator(25, new int[] {scores}, probabilities, 1f);
    return file.write(picture, probabilities);
  }

  /** Many convolutions that share one large kernel of 8-bit numbers. */
  public static byte[] repeated(int kernelBytes, int times) {
    TfliteFiles file = new TfliteFiles();
    int picture = file.tensor(1, 8, 8, 1);
    int weights =
        file.tensor(
            TfliteFiles.UINT8,
            new byte[kernelBytes],
            new float[] {0.5f},
            new long[] {5},
            0,
            1,
            kernelBytes / 1024,
            1024,
            1);
    int last = picture;
    for (int i = 0; i < times; i++) {
      int next = file.tensor(1, 8, 8, 1);
      file.operator(
          3, new int[] {last, weights, -1}, next, (byte) 0, 1, 1, (byte) 0, 1, 1);
      last = next;
    }
    return file.write(picture, last);
  }
}
