package org.diyml.engine.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** A picture whose header was read and found acceptable. */
record Decoding(ImageReader reader, PictureFormat format, Orientation orientation) {

  private static final int OVERSAMPLING = 2;

  /** The JPEG decoder fills what is missing with grey and says no more than this. */
  private static final String MISSING_DATA = "premature end of data";

  PictureInfo info() throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    return new PictureInfo(
        format,
        orientation.uprightWidth(width, height),
        orientation.uprightHeight(width, height),
        orientation.exif());
  }

  BufferedImage pixels(int shortSide) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    if (shortSide > 0) {
      int stored = Math.min(reader.getWidth(0), reader.getHeight(0));
      int step = Math.max(1, stored / (OVERSAMPLING * shortSide));
      param.setSourceSubsampling(step, step, 0, 0);
    }
    return PlainPixels.upright(readWhole(param), orientation);
  }

  private BufferedImage readWhole(ImageReadParam param) throws IOException {
    AtomicBoolean truncated = new AtomicBoolean();
    reader.addIIOReadWarningListener(
        (source, warning) -> {
          if (warning.contains(MISSING_DATA)) {
            truncated.set(true);
          }
        });
    BufferedImage decoded = reader.read(0, param);
    if (truncated.get()) {
      throw new IIOException(MISSING_DATA);
    }
    return decoded;
  }
}
