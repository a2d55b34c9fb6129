package org.diyml.engine.convert;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.diyml.engine.pictures.RgbPixels;

/** Real photos as networks take them. */
public final class Photos {

  private Photos() {}

  /** Every so many photos of an archive, each {@code size·size·3} bytes. */
  public static List<byte[]> squashed(Path archive, int every, int size) {
    List<byte[]> photos = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream().filter(entry -> entry.getName().endsWith(".jpg")).toList();
      for (int i = 0; i < entries.size(); i += every) {
        BufferedImage photo = ImageIO.read(zip.getInputStream(entries.get(i)));
        photos.add(RgbPixels.squash(photo, size));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return photos;
  }

  /** Pixels as a model wants them, channels last. */
  public static float[] scaled(byte[] rgb, PixelScaling scaling) {
    float[] values = new float[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      values[i] = scaling.apply(Byte.toUnsignedInt(rgb[i]), i % RgbPixels.CHANNELS);
    }
    return values;
  }
}
