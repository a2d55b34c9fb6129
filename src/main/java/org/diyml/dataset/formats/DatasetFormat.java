package org.diyml.dataset.formats;

import java.util.Locale;
import java.util.stream.Stream;
import org.diyml.platform.errors.UserError;

/** The layouts of an archive of labelled pictures. */
public enum DatasetFormat {
  /** A folder for each label, pictures in it. */
  FOLDERS,
  /** A table with a row for each label or box. */
  CSV,
  /** JSON as of the data set "Common Objects in Context". */
  COCO,
  /** An XML file for each picture, as of the Pascal Visual Object Classes challenge. */
  VOC,
  /** A text file for each picture, as the YOLO family of detectors reads them. */
  YOLO;

  /** The word that clients use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format of that word, in whatever case.
   *
   * @throws UserError invalid when there is none
   */
  public static DatasetFormat named(String word) {
    return Stream.of(values())
        .filter(format -> format.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> UserError.invalid("format", "dataset.format"));
  }
}
