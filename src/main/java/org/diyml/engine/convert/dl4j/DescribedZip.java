package org.diyml.engine.convert.dl4j;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.diyml.engine.convert.ChannelOrder;

/**
 * Writes a network that was trained here with what the framework's zip does not say: the labels,
 * the order of the colours, and a normaliser that takes pixels as they are. The framework reads the
 * last and does not look at the others.
 */
public final class DescribedZip {

  private static final double LARGEST_PIXEL = 255;

  private DescribedZip() {}

  /**
   * Copies a zip.
   *
   * @param network as the framework saved it
   * @param labels in the order of its outputs
   * @param takesPictures whether it takes values of pixels, from 0 to 255
   */
  public static byte[] of(byte[] network, List<String> labels, boolean takesPictures)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(network));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(out);
      }
      add(out, Dl4jTranslation.LABELS, text(String.join("\n", labels)));
      if (takesPictures) {
        add(out, Dl4jTranslation.CHANNELS, text(ChannelOrder.RGB.name()));
        add(out, NormalizerScaling.FILE, normalizer());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] normalizer() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(NormalizerScaling.HEADER);
      out.writeInt(NormalizerScaling.VERSION);
      out.writeUTF(NormalizerScaling.OF_PICTURES);
      out.writeDouble(0);
      out.writeDouble(LARGEST_PIXEL);
      out.writeDouble(LARGEST_PIXEL);
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void add(ZipOutputStream out, String name, byte[] content)
      throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
  }
}
