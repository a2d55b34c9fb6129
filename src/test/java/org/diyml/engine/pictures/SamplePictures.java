package org.diyml.engine.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures in every format, made on the spot. */
final class SamplePictures {

  /** A lossless WebP of one pixel: there is no encoder for Java to make one with. */
  static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  private SamplePictures() {}

  /** Red, green, blue and white quarters from the top left, row by row. */
  static BufferedImage quarters(int width, int height, int type) {
    BufferedImage picture = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean left = x < width / 2;
        Color upper = left ? Color.RED : Color.GREEN;
        Color lower = left ? Color.BLUE : Color.WHITE;
        picture.setRGB(x, y, (y < height / 2 ? upper : lower).getRGB());
      }
    }
    return picture;
  }

  static byte[] encoded(BufferedImage picture, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, bytes)) {
        throw new IllegalArgumentException("cannot write " + format);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  static byte[] jpeg(int width, int height) {
    return encoded(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  static byte[] png(int width, int height) {
    return encoded(quarters(width, height, BufferedImage.TYPE_INT_RGB), "png");
  }

  /** Puts an EXIF block with nothing but the orientation behind the first marker. */
  static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] exif = exif(orientation);
    ByteBuffer result = ByteBuffer.allocate(jpeg.length + 4 + exif.length);
    result.put(jpeg, 0, 2);
    result.putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif);
    result.put(jpeg, 2, jpeg.length - 2);
    return result.array();
  }

  /** A PNG with an eXIf chunk after its header. */
  static byte[] pngWithExif(byte[] png, int orientation) {
    byte[] exif = exif(orientation);
    byte[] tiff = Arrays.copyOfRange(exif, 6, exif.length);
    ByteBuffer chunk = ByteBuffer.allocate(12 + tiff.length);
    chunk.putInt(tiff.length).put("eXIf".getBytes(StandardCharsets.US_ASCII)).put(tiff);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, 4 + tiff.length);
    chunk.putInt((int) crc.getValue());
    int headerEnd = 33;
    return ByteBuffer.allocate(png.length + chunk.capacity())
        .put(png, 0, headerEnd)
        .put(chunk.array())
        .put(png, headerEnd, png.length - headerEnd)
        .array();
  }

  /** Overwrites the declared size of a PNG. */
  static byte[] pngClaiming(int width, int height) {
    byte[] png = png(8, 8);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    return png;
  }

  /** An extended WebP whose canvas is one pixel and whose frame claims the given size. */
  static byte[] webpWithLyingCanvas(int width, int height) {
    byte[] frame = Arrays.copyOfRange(WEBP, 20, WEBP.length);
    ByteBuffer.wrap(frame)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(1, (width - 1) | (height - 1) << 14);
    ByteBuffer file =
        ByteBuffer.allocate(12 + 18 + 8 + frame.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(file.capacity() - 8).put(ascii("WEBP"));
    file.put(ascii("VP8X")).putInt(10).put(new byte[10]);
    file.put(ascii("VP8L")).putInt(frame.length).put(frame);
    return file.array();
  }

  private static byte[] exif(int orientation) {
    ByteBuffer block = ByteBuffer.allocate(6 + 26);
    block.put(ascii("Exif")).putShort((short) 0);
    block.put(ascii("MM")).putShort((short) 42).putInt(8);
    block.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    block.putShort((short) orientation).putShort((short) 0).putInt(0);
    return block.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
