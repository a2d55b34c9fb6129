package org.diyml.dataset;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.diyml.engine.analysis.PictureTraits;
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

  @Resource private ManagedExecutorService executor;

  private final PictureLimits limits =
      new PictureLimits(
          Setting.PICTURE_BYTES.number(),
          Setting.PICTURE_PIXELS.number(),
          PictureLimits.DEFAULT.side());

  private final PictureReader reader = new PictureReader(limits);
  private final ThumbnailMaker thumbnails = new ThumbnailMaker(THUMBNAIL_SIDE);

  /** Looks at files, several at once. The verdicts are in the order of the files. */
  public List<PictureVerdict> look(List<ReceivedFile> files) throws IOException {
    List<Callable<PictureVerdict>> looks = new ArrayList<>();
    files.forEach(file -> looks.add(() -> look(file)));
    List<PictureVerdict> verdicts = new ArrayList<>();
    try {
      for (Future<PictureVerdict> verdict : executor.invokeAll(looks)) {
        verdicts.add(verdict.get());
      }
      return verdicts;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while decoding");
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  /** Decodes pictures that were checked before. */
  public PictureReader reader() {
    return reader;
  }

  /** A small JPEG of a picture that was checked before. */
  byte[] thumbnail(byte[] content) throws IOException {
    return thumbnails.jpeg(
        reader.read(content, thumbnails.decodeShortSide(reader.probe(content))));
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

  private PictureVerdict look(ReceivedFile file) throws IOException {
    try {
      return new PictureVerdict(check(file), null);
    } catch (UnreadablePicture e) {
      return new PictureVerdict(null, reason(e));
    }
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
        PictureTraits.of(decoded));
  }
}
