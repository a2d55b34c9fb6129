package org.diyml.dataset.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the format of an archive from its files. */
final class FormatRecognition {
  private static final int HEAD_BYTES = 1 << 13;
  private static final int FILES_TRIED = 20;

  /** Byte order marks, read as Latin. */
  private static final Pattern MARK =
      Pattern.compile("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)");

  /** A file that is called so is meant to hold annotations even when it is damaged. */
  private static final Pattern ANNOTATIONS =
      Pattern.compile(".*(annotation|label|coco|instances).*");

  private final Archive archive;

  FormatRecognition(Archive archive) {
    this.archive = archive;
  }

  DatasetFormat format() throws IOException {
    if (isCoco()) {
      return DatasetFormat.COCO;
    }
    if (isVoc()) {
      return DatasetFormat.VOC;
    }
    if (YoloNames.areIn(archive)) {
      return DatasetFormat.YOLO;
    }
    return isCsv() ? DatasetFormat.CSV : DatasetFormat.FOLDERS;
  }

  private boolean isCoco() throws IOException {
    for (String path : files("json")) {
      if (CocoPeek.isCoco(archive, path, isCalledAnnotations(path))) {
        return true;
      }
    }
    return false;
  }

  private boolean isVoc() throws IOException {
    for (String path : files("xml")) {
      if (head(path).contains("<annotation") || path.contains("Annotations/")) {
        return true;
      }
    }
    return false;
  }

  private boolean isCsv() throws IOException {
    for (String path : files("csv", "tsv")) {
      String firstLine = head(path).lines().findFirst().orElse("");
      if (CsvHeader.of(firstLine).isPresent() || isRow(firstLine)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line names a picture: the table lacks a header, which is told when it is read. */
  private static boolean isRow(String line) {
    return Stream.of(line.split("[,;\\t\"]")).anyMatch(PictureName::is);
  }

  private static boolean isCalledAnnotations(String path) {
    return ANNOTATIONS.matcher(EntryPath.base(path).toLowerCase(Locale.ROOT)).matches();
  }

  private List<String> files(String... extensions) {
    List<String> wanted = List.of(extensions);
    return archive.paths().stream()
        .filter(path -> wanted.contains(EntryPath.extension(path)))
        .limit(FILES_TRIED)
        .toList();
  }

  /** The beginning of a file as plain characters, whatever zeros an encoding puts between them. */
  private String head(String path) throws IOException {
    try (InputStream in = archive.stream(path, Long.MAX_VALUE)) {
      String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
      return MARK.matcher(head.replace("\0", "")).replaceFirst("");
    } catch (UnreadableEntry e) {
      return "";
    }
  }
}
