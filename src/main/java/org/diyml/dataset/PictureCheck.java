package org.diyml.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.diyml.engine.analysis.PictureTraits;
import org.diyml.engine.pictures.DecodedPicture;
import org.diyml.engine.pictures.PictureInfo;
import org.diyml.engine.pictures.PictureLimits;
import org.diyml.engine.pictures.PictureReader;
import org.diyml.engine.pictures.ThumbnailMaker;
import org.diyml.engine.pictures.UnreadablePicture;
import org.diyml.engine.pictures.metadata.PictureMetadata;
import org.diyml.platform.settings.Setting;
import org.diyml.platform.storage.Sha256;
import org.diyml.platform.text.Text;
import org.diyml.platform.uploads.PlainName;
import org.diyml.platform.uploads.ReceivedFile;
import org.diyml.platform.work.Workers;

/** Tells pictures from other files, by decoding each once. */
@ApplicationScoped
public class PictureCheck {
  private static final int THUMBNAIL_SIDE = 256;

  @Inject private Workers workers;

  private final PictureLimits limits =
      new PictureLimits(
          Setting.PICTURE_BYTES.number(),
          Setting.PICTURE_PIXELS.number(),
          PictureLimits.DEFAULT.side());

  private final PictureReader reader = new PictureReader(limits);
  private final ThumbnailMaker thumbnails = new ThumbnailMaker(THUMBNAIL_SIDE);

  /**
   * Looks at files, several at once. The verdicts are in the order of the files.
   *
   * @param keepMetadata whether pictures keep what they hold besides pixels
   */
  public List<PictureVerdict> look(List<ReceivedFile> files, boolean keepMetadata) {
    return workers.map(files, file -> look(file, keepMetadata));
  }

  /** Looks at what may be a picture in memory. */
  public PictureVerdict look(String name, byte[] content, boolean keepMetadata) {
    return verdict(
        () -> {
          PictureBytes bytes = new PictureBytes.InMemory(content);
          CheckedPicture whole = check(PlainName.of(name), bytes, Sha256.of(content), content);
          return keepMetadata ? whole : alone(whole, content);
        });
  }

  /** A picture that was checked before, without what it holds besides pixels. */
  public byte[] withoutMetadata(byte[] content) {
    PictureInfo info = reader.probe(content);
    return PictureMetadata.strip(content, info.format(), info.orientation());
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

  private PictureVerdict look(ReceivedFile file, boolean keepMetadata) {
    return verdict(
        () -> {
          if (file.isTooLarge()) {
            throw new UnreadablePicture(
                UnreadablePicture.Reason.TOO_MANY_BYTES, file.bytes() + " bytes");
          }
          PictureBytes bytes = new PictureBytes.OnDisk(file.path());
          byte[] content = bytes.read();
          CheckedPicture whole = check(file.name(), bytes, file.sha256(), content);
          return keepMetadata ? whole : alone(whole, content);
        });
  }

  private PictureVerdict verdict(Check check) {
    try {
      return new PictureVerdict(check.make(), null);
    } catch (UnreadablePicture e) {
      return new PictureVerdict(null, reason(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CheckedPicture check(String name, PictureBytes bytes, String sha256, byte[] content) {
    DecodedPicture decoded = reader.readAll(content, thumbnails::decodeShortSide);
    PictureTraits traits = PictureTraits.of(decoded.pixels());
    return new CheckedPicture(name, bytes, sha256, content.length, decoded.info(), traits);
  }

  private static CheckedPicture alone(CheckedPicture whole, byte[] content) {
    PictureInfo info = whole.info();
    byte[] rest = PictureMetadata.strip(content, info.format(), info.orientation());
    return rest == content ? whole : whole.as(rest);
  }

  private interface Check {
    CheckedPicture make() throws IOException;
  }
}
