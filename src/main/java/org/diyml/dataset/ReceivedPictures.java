package org.diyml.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.diyml.engine.pictures.UnreadablePicture;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.uploads.ReceivedFile;
import org.diyml.platform.uploads.SentFile;

/** Decodes pictures that were sent to be answered, and are not kept. */
@ApplicationScoped
public class ReceivedPictures {
  @Inject private PictureCheck check;

  /**
   * The picture in a file, upright.
   *
   * @param shortSide in pixels, below which it is not scaled down while it is decoded
   * @throws UserError malformed when it is no picture that can be read
   */
  public BufferedImage decode(ReceivedFile file, int shortSide) {
    return decode(
        file.name(),
        () -> {
          refuse(file.isTooLarge(), file.bytes());
          return check.reader().read(file.path(), shortSide);
        });
  }

  /** The same for a file that is looked at once. */
  public BufferedImage decode(SentFile file, int shortSide) {
    return decode(
        file.name(),
        () -> {
          refuse(file.isTooLarge(), file.bytes());
          return check.reader().read(file.read(), shortSide);
        });
  }

  private static void refuse(boolean tooLarge, long bytes) {
    if (tooLarge) {
      throw new UnreadablePicture(UnreadablePicture.Reason.TOO_MANY_BYTES, bytes + " bytes");
    }
  }

  private BufferedImage decode(String name, Decoder decoder) {
    try {
      return decoder.decode();
    } catch (UnreadablePicture e) {
      throw UserError.of(ErrorKind.MALFORMED, "inference.unreadable", name, check.reason(e))
          .causedBy(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Decoder {
    BufferedImage decode() throws IOException;
  }
}
