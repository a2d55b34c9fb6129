package org.diyml.engine.pictures;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Probes and decodes pictures of every {@link PictureFormat}, of several frames the first.
 *
 * <p>Sizes are checked as declared, before anything is decoded. Every failure that lies in the
 * content, whatever the decoder throws, is an {@link UnreadablePicture}; an {@link IOException}
 * means that the file could not be read. Safe for use by several threads.
 */
public final class PictureReader {

  /** As a wanted short side: decode every pixel. */
  public static final int FULL_SIZE = 0;

  private final PictureLimits limits;

  public PictureReader(PictureLimits limits) {
    this.limits = limits;
  }

  /** Reads the header only. */
  public PictureInfo probe(Path file) throws IOException {
    return probe(load(file));
  }

  /** Reads the header only. */
  public PictureInfo probe(byte[] content) {
    return decode(content, Decoding::info);
  }

  /**
   * Decodes a picture, skipping pixels of a large one.
   *
   * @param file where it is
   * @param shortSide the short side in pixels that the caller will scale to; the decoded one is at
   *     least twice as long unless the picture is smaller. {@link #FULL_SIZE} for every pixel
   * @return upright, opaque, {@code TYPE_3BYTE_BGR} or {@code TYPE_INT_RGB}
   */
  public BufferedImage read(Path file, int shortSide) throws IOException {
    return read(load(file), shortSide);
  }

  /** The same as {@link #read(Path, int)} for content in memory. */
  public BufferedImage read(byte[] content, int shortSide) {
    return decode(content, decoding -> decoding.pixels(shortSide));
  }

  /**
   * Reads the header, then the pixels as {@link #read(byte[], int)} does.
   *
   * @param shortSide the short side to decode for, by what the header says
   */
  public DecodedPicture readAll(byte[] content, ToIntFunction<PictureInfo> shortSide) {
    return decode(
        content,
        decoding -> {
          PictureInfo info = decoding.info();
          return new DecodedPicture(info, decoding.pixels(shortSide.applyAsInt(info)));
        });
  }

  /** Whole, because decoders jump about and the limit keeps it small. */
  private byte[] load(Path file) throws IOException {
    limits.checkBytes(Files.size(file));
    return Files.readAllBytes(file);
  }

  private <T> T decode(byte[] content, Step<T> step) {
    limits.checkBytes(content.length);
    PictureFormat format =
        PictureFormat.detect(content)
            .orElseThrow(
                () ->
                    new UnreadablePicture(
                        UnreadablePicture.Reason.UNKNOWN_FORMAT, "no known signature"));
    try (ImageInputStream stream = new ByteArrayImageInputStream(content)) {
      ImageReader reader = Codecs.reader(format);
      try {
        reader.setInput(stream, false, true);
        checkDeclaredSize(reader, format, content);
        return step.take(new Decoding(reader, format, OrientationTag.find(format, content)));
      } finally {
        reader.dispose();
      }
    } catch (UnreadablePicture refused) {
      throw refused;
    } catch (IOException | RuntimeException | OutOfMemoryError broken) {
      // Decoders answer damaged content with any exception there is, and with an allocation that
      // fails at once where a length field lies.
      throw new UnreadablePicture(UnreadablePicture.Reason.BROKEN, broken);
    }
  }

  private void checkDeclaredSize(ImageReader reader, PictureFormat format, byte[] content)
      throws IOException {
    limits.checkSize(reader.getWidth(0), reader.getHeight(0));
    if (format == PictureFormat.TIFF) {
      limits.checkSize(reader.getTileWidth(0), reader.getTileHeight(0));
    }
    if (format == PictureFormat.WEBP) {
      WebpFrame.of(content).ifPresent(frame -> limits.checkSize(frame.width(), frame.height()));
    }
  }

  private interface Step<T> {
    T take(Decoding decoding) throws IOException;
  }
}
