package org.diyml.dataset.formats;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of an XML file: in the encoding it names if it holds to it, else a guess. */
final class VocText {
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
  private static final int HEAD = 200;

  private final String text;

  private VocText(String text) {
    this.text = text;
  }

  static VocText of(Archive archive, String path, long limit, Problems problems)
      throws IOException {
    byte[] bytes = archive.read(path, limit);
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    try {
      String text = charset(head).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new VocText(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      problems.add(path, "import.text.encoding");
      return new VocText(new String(bytes, Charset.forName("windows-1252")));
    }
  }

  Reader reader() {
    return new StringReader(text);
  }

  private static Charset charset(String head) {
    if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
      return StandardCharsets.UTF_16;
    }
    Matcher named = ENCODING.matcher(head);
    boolean known = named.find() && Charset.isSupported(named.group(1));
    return known ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
  }
}
