package org.diyml.engine.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/** Makes small JPEG pictures for pages. */
public final class ThumbnailMaker {

  private static final float QUALITY = 0.85f;

  private final int longestSide;

  /**
   * Makes a maker.
   *
   * @param longestSide pixels of the longer side; a smaller picture is not enlarged
   */
  public ThumbnailMaker(int longestSide) {
    if (longestSide <= 0) {
      throw new IllegalArgumentException("longestSide must be positive: " + longestSide);
    }
    this.longestSide = longestSide;
  }

  /** The short side to hand to {@link PictureReader#read} for a picture of that size. */
  public int decodeShortSide(PictureInfo picture) {
    long shorter = Math.min(picture.width(), picture.height());
    long longer = Math.max(picture.width(), picture.height());
    return (int) Math.max(1, shorter * longestSide / longer);
  }

  /**
   * Encodes a picture scaled down.
   *
   * @param picture upright and opaque, as {@link PictureReader} gives it
   * @return a JPEG file
   */
  public byte[] jpeg(BufferedImage picture) throws IOException {
    int longer = Math.max(picture.getWidth(), picture.getHeight());
    int side = Math.min(longestSide, longer);
    BufferedImage small =
        Thumbnails.of(picture)
            .size(side, side)
            .imageType(BufferedImage.TYPE_3BYTE_BGR)
            .asBufferedImage();
    return encode(small);
  }

  private static byte[] encode(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = Codecs.jpegWriter();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
