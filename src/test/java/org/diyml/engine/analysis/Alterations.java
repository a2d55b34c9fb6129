package org.diyml.engine.analysis;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes of a picture what people and cameras make of it. */
final class Alterations {

  private final Random random;

  Alterations(long seed) {
    random = new Random(seed);
  }

  /** Half to four fifths of the size, JPEG of quality 60 to 85. */
  BufferedImage smallerCopy(BufferedImage picture) {
    double scale = between(0.5, 0.8);
    int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
    return encoded(drawn(picture, width, height, 0, 0, width, height));
  }

  /** Two to four per cent are gone from each side. */
  BufferedImage cropped(BufferedImage picture) {
    double share = between(0.02, 0.04);
    return encoded(part(picture, share, share, 1 - 2 * share));
  }

  /** The next frame: the view has moved by two to four per cent, and the light has changed. */
  BufferedImage nextFrame(BufferedImage picture) {
    double share = between(0.02, 0.04);
    BufferedImage moved =
        part(picture, random.nextInt(2) * share, random.nextInt(2) * share, 1 - share);
    float gain = random.nextBoolean() ? 0.85f : 1.15f;
    return encoded(new RescaleOp(gain, 0, null).filter(moved, null));
  }

  private BufferedImage part(BufferedImage picture, double left, double top, double share) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    return drawn(
        picture,
        (int) Math.round(width * share),
        (int) Math.round(height * share),
        (int) -Math.round(width * left),
        (int) -Math.round(height * top),
        width,
        height);
  }

  private static BufferedImage drawn(
      BufferedImage picture, int width, int height, int x, int y, int drawnWidth, int drawnHeight) {
    BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = target.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(picture, x, y, drawnWidth, drawnHeight, null);
    graphics.dispose();
    return target;
  }

  private BufferedImage encoded(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality((float) between(0.6, 0.85));
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture, null, null), param);
      stream.flush();
      return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }

  private double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
