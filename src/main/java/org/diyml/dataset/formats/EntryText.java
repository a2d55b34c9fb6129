package org.diyml.dataset.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A text file of an archive, in the encoding that its bytes are in: what a byte order mark says,
 * else UTF-8, else Windows-1252, which takes any bytes.
 */
final class EntryText {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final Archive archive;
  private final String path;
  private final Charset charset;

  private EntryText(Archive archive, String path, Charset charset) {
    this.archive = archive;
    this.path = path;
    this.charset = charset;
  }

  /** Looks through the file; notes a problem when its encoding had to be guessed. */
  static EntryText of(Archive archive, String path, Problems problems) throws IOException {
    EntryText text = new EntryText(archive, path, charset(archive, path));
    if (text.charset.equals(WESTERN)) {
      problems.add(path, "import.text.encoding");
    }
    return text;
  }

  /** The characters, without a byte order mark. The caller closes it. */
  BufferedReader reader() throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(archive.stream(path, Long.MAX_VALUE), charset));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private static Charset charset(Archive archive, String path) throws IOException {
    try (InputStream in = archive.stream(path, Long.MAX_VALUE)) {
      byte[] mark = in.readNBytes(2);
      if (mark.length == 2 && (mark[0] & 0xff) == 0xff && (mark[1] & 0xff) == 0xfe) {
        return StandardCharsets.UTF_16LE;
      }
      if (mark.length == 2 && (mark[0] & 0xff) == 0xfe && (mark[1] & 0xff) == 0xff) {
        return StandardCharsets.UTF_16BE;
      }
    }
    Reader strict =
        new InputStreamReader(
            archive.stream(path, Long.MAX_VALUE), StandardCharsets.UTF_8.newDecoder());
    try (strict) {
      strict.transferTo(Writer.nullWriter());
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return WESTERN;
    }
  }
}
