package org.diyml.dataset.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import org.diyml.platform.uploads.ReceivedFile;
import org.diyml.platform.uploads.Spool;

/** Reads pictures out of an archive, looks at each, and fits to it what the archive says of it. */
@ApplicationScoped
public class PictureGroupReader {
  @Inject private PictureCheck check;

  /** Reads those pictures; what is no picture becomes a problem. */
  PictureGroup read(Archive archive, List<PlannedImage> planned) throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<PlannedImage> readable = new ArrayList<>();
    List<ReceivedFile> files = new ArrayList<>();
    for (PlannedImage image : planned) {
      try {
        files.add(spool(archive, image));
        readable.add(image);
      } catch (UnreadableEntry e) {
        problems.add(new Problem(image.entry(), e.reason()));
      }
    }
    List<PictureGroup.Picture> pictures = new ArrayList<>();
    List<PictureVerdict> verdicts = check.look(files);
    for (int i = 0; i < verdicts.size(); i++) {
      PlannedImage image = readable.get(i);
      PictureVerdict verdict = verdicts.get(i);
      if (verdict.isPicture()) {
        pictures.add(new PictureGroup.Picture(image.entry(), fit(image, verdict, problems)));
      } else {
        problems.add(new Problem(image.entry(), verdict.refusal()));
        delete(files.get(i));
      }
    }
    return new PictureGroup(pictures, problems, planned.size());
  }

  /** Deletes the files of pictures that were not moved into the store. */
  void discard(PictureGroup group) {
    for (PictureGroup.Picture picture : group.pictures()) {
      try {
        Files.deleteIfExists(picture.image().picture().file());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static ReceivedFile spool(Archive archive, PlannedImage image) throws IOException {
    long most = Setting.PICTURE_BYTES.number();
    byte[] content = archive.read(image.entry(), most + 1);
    return Spool.receive("file", image.name(), new ByteArrayInputStream(content), most);
  }

  private static NewImage fit(
      PlannedImage image, PictureVerdict verdict, List<Problem> problems) {
    PictureInfo info = verdict.picture().info();
    BoxFit boxes = new BoxFit(image.entry(), info.width(), info.height(), problems);
    Split split = image.split() == null ? null : Split.of(image.split()).orElse(null);
    return new NewImage(verdict.picture(), image.label(), boxes.fit(image.boxes()), split);
  }

  private static void delete(ReceivedFile file) throws IOException {
    if (!file.isTooLarge()) {
      Files.deleteIfExists(file.path());
    }
  }
}
