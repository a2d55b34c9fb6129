package org.diyml.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.diyml.engine.pictures.PictureInfo;
import org.diyml.engine.pictures.PictureLimits;
import org.diyml.engine.pictures.PictureReader;
import org.diyml.engine.pictures.ThumbnailMaker;
import org.diyml.engine.pictures.UnreadablePicture;
import org.diyml.platform.settings.Setting;
import org.diyml.platform.text.Text;
import org.diyml.platform.uploads.ReceivedFile;

/** Tells pictures from other files, by decoding each once. */
@ApplicationScoped
public class PictureCheck {
  private static final int THUMBNAIL_SIDE = 256;

  private final PictureLimits limits =
      new PictureLimits(
          Setting.PICTURE_BYTES.number(),
          Setting.PICTURE_PIXELS.number(),
          PictureLimits.DEFAULT.side());

  private final PictureReader reader = new PictureReader(limits);
  private final ThumbnailMaker thumbnails = new ThumbnailMaker(THUMBNAIL_SIDE);

  /** Sorts files into pictures and others; keeps their order. */
  void sort(
      List<ReceivedFile> files, List<CheckedPicture> pictures, List<RejectedPicture> rejected)
      throws IOException {
    for (ReceivedFile file : files) {
      try {
        pictures.add(check(file));
      } catch (UnreadablePicture e) {
        rejected.add(new RejectedPicture(file.name(), reason(e)));
      }
    }
  }

  /** Decodes pictures that were checked before. */
  public PictureReader reader() {
    return reader;
  }

  /** Why a picture was not taken, in words for a user. */
  public Text reason(UnreadablePicture e) {
    return switch (e.reason()) {
      case EMPTY -> Text.of("picture.empty");
      case UNKNOWN_FORMAT -> Text.of("picture.format");
      case BROKEN -> Text.of("picture.broken");
      case TOO_MANY_BYTES -> Text.of("picture.bytes", limits.bytes() >> 20);
      case TOO_MANY_PIXELS -> Text.of("picture.pixels", limits.pixels() / 1_000_000);
    };
  }

  private CheckedPicture check(ReceivedFile file) throws IOException {
    if (file.isTooLarge()) {
      throw new UnreadablePicture(
          UnreadablePicture.Reason.TOO_MANY_BYTES, file.bytes() + " bytes");
    }
    PictureInfo info = reader.probe(file.path());
    BufferedImage decoded = reader.read(file.path(), thumbnails.decodeShortSide(info));
    return new CheckedPicture(
        file.name(),
        file.path(),
        file.sha256(),
        file.bytes(),
        info,
        thumbnails.jpeg(decoded));
  }
}
