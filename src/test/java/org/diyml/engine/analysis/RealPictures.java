package org.diyml.engine.analysis;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.diyml.engine.InputSize;
import org.diyml.engine.pictures.PictureLimits;
import org.diyml.engine.pictures.PictureReader;

/**
 * A zip of folders, read as the product reads it.
 *
 * @param labels the folders
 * @param truth the folder of each picture
 */
record RealPictures(List<BufferedImage> pictures, List<String> labels, int[] truth) {

  private static final int THUMBNAIL_SIDE = 256;

  /** The product's own sample: 400 handwritten digits of 28×28. */
  static RealPictures digits() {
    return read(RealPictures.class.getResourceAsStream("/samples/digits.zip"));
  }

  /** 209 photos and drawings in five folders, where the shared folder is there. */
  static Optional<RealPictures> stamps() {
    return SharedFolder.find("data/stamps.zip").map(RealPictures::open);
  }

  private static RealPictures open(Path file) {
    try {
      return read(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RealPictures read(InputStream zip) {
    PictureReader reader = new PictureReader(PictureLimits.DEFAULT);
    List<BufferedImage> pictures = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<Integer> truth = new ArrayList<>();
    try (ZipInputStream entries = new ZipInputStream(zip)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        String label = entry.getName().replaceAll("/.*", "");
        if (!entry.isDirectory()) {
          pictures.add(reader.read(entries.readAllBytes(), THUMBNAIL_SIDE));
          if (!labels.contains(label)) {
            labels.add(label);
          }
          truth.add(labels.indexOf(label));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RealPictures(pictures, labels, truth.stream().mapToInt(Integer::intValue).toArray());
  }

  int inputSize() {
    return InputSize.forLongerSides(
        pictures.stream()
            .map(picture -> Math.max(picture.getWidth(), picture.getHeight()))
            .toList());
  }
}
