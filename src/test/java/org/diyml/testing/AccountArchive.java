package org.diyml.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What somebody was given of their data. */
public record AccountArchive(Map<String, byte[]> files) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The files of a zip. */
  public static AccountArchive of(byte[] zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return new AccountArchive(files);
  }

  /** A file as text. */
  public String text(String file) {
    return new String(files.get(file), StandardCharsets.UTF_8);
  }

  /** The lines of a file, each an object. */
  public List<JsonNode> rows(String file) {
    return text(file).lines().map(AccountArchive::parsed).toList();
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError("No JSON: " + line, e);
    }
  }

  /** All bytes one after the other, as Latin letters. */
  public String everything() {
    StringBuilder all = new StringBuilder();
    files.forEach(
        (name, bytes) -> all.append(name).append(new String(bytes, StandardCharsets.ISO_8859_1)));
    return all.toString();
  }
}
