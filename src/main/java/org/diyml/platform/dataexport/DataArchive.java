package org.diyml.platform.dataexport;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.diyml.platform.json.Json;
import org.diyml.platform.storage.Sha256;
import org.diyml.platform.storage.TemporaryFiles;
import org.diyml.platform.text.Text;

/**
 * Writes a zip file by file. Memory does not grow with it: rows and the list of files wait on disk,
 * so that no connection to the database waits for a slow reader.
 *
 * <p>Until {@link #finish} the zip has no end, so that nobody takes one that was cut for whole. The
 * stream that takes it stays open.
 */
public final class DataArchive implements Closeable {
  /** The file that tells what all others are. */
  public static final String README = "README.json";

  /** The file with a line for each other file, but the README. */
  public static final String MANIFEST = "manifest.jsonl";

  private static final String LINES = ".jsonl";

  private final ZipOutputStream zip;
  private final TableReader tables;
  private final Json json;
  private final Map<String, String> kinds = new TreeMap<>();
  private final Path manifest;
  private final OutputStream lines;

  /** An archive that goes to {@code out}. */
  public DataArchive(OutputStream out, TableReader tables, Json json) throws IOException {
    this.tables = tables;
    this.json = json;
    zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
    manifest = TemporaryFiles.file("manifest", LINES);
    lines = Files.newOutputStream(manifest);
  }

  /** Adds all that a part keeps about an id. */
  public void add(DataPart part, long id, String folder) throws IOException {
    for (TableExtract extract : part.tables()) {
      addRows(extract, id, folder);
    }
    part.addFiles(id, folder, this);
  }

  private void addRows(TableExtract extract, long id, String folder) throws IOException {
    String name = folder + extract.name() + LINES;
    Path rows = TemporaryFiles.file("rows", LINES);
    try {
      long count;
      try (OutputStream out = Files.newOutputStream(rows)) {
        count = tables.write(extract, id, out);
      }
      try (InputStream in = Files.newInputStream(rows)) {
        explain(extract.name() + LINES, extract.name());
        note(written(name, extract.table(), count, in));
      }
    } finally {
      Files.delete(rows);
    }
  }

  /**
   * Adds a file.
   *
   * @param kind what it is: the end of the key of a message
   * @param content nothing when it was deleted meanwhile, which the manifest tells
   */
  public void addFile(String kind, String name, Optional<byte[]> content) throws IOException {
    explain(kind + "/", kind);
    note(
        content.isPresent()
            ? written(name, null, null, new ByteArrayInputStream(content.get()))
            : new Contents(name, null, null, null, null));
  }

  /** Adds a file as it is on disk. */
  public void addFile(String kind, String name, Path file) throws IOException {
    explain(kind + "/", kind);
    try (InputStream in = Files.newInputStream(file)) {
      note(written(name, null, null, in));
    }
  }

  /** Adds what tells of all that was added, and ends the zip. */
  public void finish(long accountId, Instant begun) throws IOException {
    lines.close();
    try (InputStream in = Files.newInputStream(manifest)) {
      put(MANIFEST, in);
    }
    Readme readme =
        new Readme(
            accountId,
            begun,
            List.of(
                Text.of("dataexport.rows").toString(),
                Text.of("dataexport.while").toString(),
                Text.of("dataexport.secrets").toString(),
                Text.of("dataexport.manifest", MANIFEST).toString()),
            kinds);
    put(README, new ByteArrayInputStream(json.write(readme).getBytes(StandardCharsets.UTF_8)));
    zip.finish();
  }

  private void explain(String files, String kind) {
    kinds.computeIfAbsent(files, absent -> Text.of("dataexport." + kind).toString());
  }

  private void note(Contents contents) throws IOException {
    lines.write((json.write(contents) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private Contents written(String name, String table, Long rows, InputStream in)
      throws IOException {
    MessageDigest digest = Sha256.digest();
    long bytes = put(name, new DigestInputStream(in, digest));
    return new Contents(name, table, rows, bytes, Sha256.name(digest.digest()));
  }

  private long put(String name, InputStream in) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    long bytes = in.transferTo(zip);
    zip.closeEntry();
    return bytes;
  }

  /** Deletes what waited on disk. */
  @Override
  public void close() throws IOException {
    lines.close();
    Files.deleteIfExists(manifest);
  }

  /** What stands in the README: whose it is, from when, how to read it, and what each file is. */
  private record Readme(
      long account, Instant begun, List<String> notes, Map<String, String> files) {}
}
