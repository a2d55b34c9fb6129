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
    try {
      if (file.isTooLarge()) {
        throw new UnreadablePicture(
            UnreadablePicture.Reason.TOO_MANY_BYTES, file.bytes() + " bytes");
      }
      return check.reader().read(file.path(), shortSide);
    } catch (UnreadablePicture e) {
      throw UserError.of(
              ErrorKind.MALFORMED, "inference.unreadable", file.name(), check.reason(e))
          .causedBy(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
