package org.diyml.engine.pictures.metadata;

import java.util.Arrays;
import org.diyml.engine.pictures.PictureFormat;

/**
 * Takes metadata out of encoded pictures: where and when a photo was made, by whom and with which
 * camera, comments, previews, and what lies behind the picture in its file. The pixels stay as they
 * are, to the bit, and so do the colour profile and how the picture is to be turned.
 */
public final class PictureMetadata {
  private PictureMetadata() {}

  /**
   * The picture alone.
   *
   * @param content that a decoder has accepted as a picture of that format
   * @param orientation as EXIF has it, 1 to 8
   * @return the very array where there is nothing to take out, or the parts of the file do not add
   *     up
   */
  public static byte[] strip(byte[] content, PictureFormat format, int orientation) {
    try {
      byte[] rest =
          switch (format) {
            case JPEG -> JpegSegments.strip(content, orientation);
            case PNG -> PngChunks.strip(content, orientation);
            case WEBP -> WebpChunks.strip(content, orientation);
            case GIF -> GifBlocks.strip(content);
            case TIFF -> TiffTags.strip(content);
            case BMP -> content;
          };
      return Arrays.equals(rest, content) ? content : rest;
    } catch (DamagedPicture e) {
      // A decoder found the picture, so nobody loses it for its notes.
      return content;
    }
  }
}
