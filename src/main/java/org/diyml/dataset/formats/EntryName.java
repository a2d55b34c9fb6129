package org.diyml.dataset.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Reads the names of entries, whose encoding archives often do not tell. */
final class EntryName {
  private static final String DOS = "IBM437";

  private EntryName() {}

  /** As UTF-8 when it is that, else as the code page of DOS, which takes any bytes. */
  static String of(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null) {
      return entry.getName();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      Charset charset =
          Charset.isSupported(DOS) ? Charset.forName(DOS) : StandardCharsets.ISO_8859_1;
      return new String(raw, charset);
    }
  }
}
