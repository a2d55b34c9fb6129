package org.diyml.dataset.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is written from its beginning to its end, without times of its own. */
final class ExportZip {
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final Set<String> UNPACKED = Set.of("bmp", "tif", "tiff");

  private final ZipOutputStream zip;

  ExportZip(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Writes a picture under a name like the one it has; gives the path it got. */
  String picture(ExportNames names, String folder, String name, InputStream content)
      throws IOException {
    byte[] head = content.readNBytes(PictureName.HEAD_BYTES);
    String path = folder + names.allot(folder, name, head);
    boolean packs = UNPACKED.contains(EntryPath.extension(path));
    begin(path, packs ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION);
    new SequenceInputStream(new ByteArrayInputStream(head), content).transferTo(zip);
    zip.closeEntry();
    return path;
  }

  void text(String path, String text) throws IOException {
    begin(path, Deflater.DEFAULT_COMPRESSION);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** Writes a file that is made of pieces which waited on disk. */
  void spools(String path, Object... textsAndSpools) throws IOException {
    begin(path, Deflater.DEFAULT_COMPRESSION);
    for (Object piece : textsAndSpools) {
      if (piece instanceof Spool spool) {
        spool.copyTo(zip);
      } else {
        zip.write(piece.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    zip.closeEntry();
  }

  /** Writes the directory; the stream below stays open. */
  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }

  private void begin(String path, int level) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(LONG_AGO);
    zip.setLevel(level);
    zip.putNextEntry(entry);
  }
}
