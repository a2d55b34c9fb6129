package org.diyml.dataset.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.diyml.dataset.NewImage;
import org.diyml.dataset.PictureCheck;
import org.diyml.dataset.PictureVerdict;
import org.diyml.dataset.Split;
import org.diyml.dataset.formats.Archive;
import org.diyml.dataset.formats.PlannedImage;
import org.diyml.dataset.formats.Problem;
import org.diyml.dataset.formats.UnreadableEntry;
import org.diyml.engine.pictures.PictureInfo;
import org.diyml.platform.settings.Setting;
import org.diyml.platform.work.Workers;

/** Reads pictures out of an archive, looks at each, and fits to it what the archive says of it. */
@ApplicationScoped
public class PictureGroupReader {
  private static final int MOST_PICTURES = 200;

  /** A group ends with the picture that reaches this: the whole of it is in memory. */
  private static final long MOST_BYTES = 16 << 20;

  @Inject private PictureCheck check;
  @Inject private Workers workers;

  private final long largest = Setting.PICTURE_BYTES.number();

  /**
   * Reads the first of those pictures, as many as make a group; what is none is a problem.
   *
   * @param keepMetadata whether pictures keep what they hold besides pixels
   */
  PictureGroup read(Archive archive, List<PlannedImage> planned, boolean keepMetadata)
      throws IOException {
    List<UnpackedPicture> unpacked = unpack(archive, planned);
    List<PictureVerdict> verdicts =
        workers.map(unpacked, picture -> look(picture, keepMetadata));
    List<Problem> problems = new ArrayList<>();
    List<PictureGroup.Picture> pictures = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      PlannedImage image = unpacked.get(i).planned();
      PictureVerdict verdict = verdicts.get(i);
      if (verdict.isPicture()) {
        pictures.add(new PictureGroup.Picture(image.entry(), fit(image, verdict, problems)));
      } else {
        problems.add(new Problem(image.entry(), verdict.refusal()));
      }
    }
    return new PictureGroup(pictures, problems, unpacked.size());
  }

  private List<UnpackedPicture> unpack(Archive archive, List<PlannedImage> planned)
      throws IOException {
    List<UnpackedPicture> unpacked = new ArrayList<>();
    long bytes = 0;
    for (PlannedImage image : planned) {
      if (unpacked.size() == MOST_PICTURES || bytes >= MOST_BYTES) {
        break;
      }
      try {
        byte[] content = archive.read(image.entry(), largest);
        bytes += content.length;
        unpacked.add(new UnpackedPicture(image, content, null));
      } catch (UnreadableEntry e) {
        unpacked.add(new UnpackedPicture(image, null, e.reason()));
      }
    }
    return unpacked;
  }

  private PictureVerdict look(UnpackedPicture unpacked, boolean keepMetadata) {
    return unpacked.content() == null
        ? new PictureVerdict(null, unpacked.fault())
        : check.look(unpacked.planned().name(), unpacked.content(), keepMetadata);
  }

  private static NewImage fit(
      PlannedImage image, PictureVerdict verdict, List<Problem> problems) {
    PictureInfo info = verdict.picture().info();
    BoxFit boxes = new BoxFit(image.entry(), info.width(), info.height(), problems);
    Split split = image.split() == null ? null : Split.of(image.split()).orElse(null);
    return new NewImage(verdict.picture(), image.label(), boxes.fit(image.boxes()), split);
  }
}
