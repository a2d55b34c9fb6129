package org.diyml.engine.convert.dl4j;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.PixelScaling.Source;
import org.diyml.engine.convert.archive.ZipContents;

/**
 * How pixels are scaled, by the normaliser that a zip may hold: a header, the kind, and for that of
 * pictures the ends of the range and the largest pixel.
 */
final class NormalizerScaling {

  static final String FILE = "normalizer.bin";
  static final String HEADER = "NORMALIZER";
  static final int VERSION = 1;
  static final String OF_PICTURES = "IMAGE_MIN_MAX";

  private static final int MOST_BYTES = 1 << 20;

  private NormalizerScaling() {}

  /** None where the zip holds none. */
  static Optional<PixelScaling> of(ZipContents zip) {
    return zip.names().contains(FILE)
        ? Optional.of(read(zip.read(FILE, MOST_BYTES)))
        : Optional.empty();
  }

  private static PixelScaling read(byte[] content) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      if (content.length < 2 || content[0] != 0 || !in.readUTF().equals(HEADER)) {
        throw new ModelRefused(
            "Its normalizer.bin is of an old version. Save the network again, with"
                + " ModelSerializer.addNormalizerToModel.");
      }
      int version = in.readInt();
      String kind = in.readUTF();
      if (version != VERSION || !kind.equals(OF_PICTURES)) {
        throw new ModelRefused(
            "Its normalizer %s is not supported. Use an ImagePreProcessingScaler, or none."
                .formatted(kind));
      }
      return scaling(in.readDouble(), in.readDouble(), in.readDouble());
    } catch (IOException e) {
      throw new ModelRefused("Its normalizer.bin is damaged. Save the network again.", e);
    }
  }

  private static PixelScaling scaling(double least, double most, double largestPixel) {
    double deviation = largestPixel / (most - least);
    if (!Double.isFinite(deviation) || deviation == 0) {
      throw new ModelRefused("Its normalizer scales pixels to a range from %s to %s."
          .formatted(least, most));
    }
    return PixelScaling.of(
        -least * deviation, deviation, Source.STATED, "the normalizer in the zip says so");
  }
}
