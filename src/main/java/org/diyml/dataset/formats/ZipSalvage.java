package org.diyml.dataset.formats;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.text.Text;

/** Copies the whole entries of a zip that has lost its end, or whose directory is damaged. */
final class ZipSalvage {
  private static final int CHUNK = 1 << 16;

  private final Path folder;
  private final ArchiveLimits limits;
  private final Problems problems;
  private final InflatedTotal total;
  private int entries;
  private String last = "";

  ZipSalvage(Path folder, ArchiveLimits limits, Problems problems) {
    this.folder = folder;
    this.limits = limits;
    this.problems = problems;
    this.total = new InflatedTotal(limits.maxTotalBytes());
  }

  /**
   * A new zip in the folder, which the caller deletes.
   *
   * @throws UserError when there is no entry of a zip at all, or more than the limits allow
   */
  Path copy(Path broken) throws IOException {
    Path copy = Files.createTempFile(folder, "salvaged", ".zip");
    boolean done = false;
    try (EntrySpool spool = new EntrySpool(folder);
        ZipArchiveInputStream in = entriesOf(broken);
        ZipArchiveOutputStream out = zipAt(copy)) {
      copyEntries(in, out, spool);
      if (entries == 0) {
        throw UserError.invalid("file", "import.archive.notZip");
      }
      problems.add(Problem.ARCHIVE, "import.archive.cut", last);
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(copy);
      }
    }
    return copy;
  }

  private static ZipArchiveInputStream entriesOf(Path broken) throws IOException {
    InputStream file = new BufferedInputStream(Files.newInputStream(broken), CHUNK);
    return new ZipArchiveInputStream(file, StandardCharsets.UTF_8.name(), false, true);
  }

  private static ZipArchiveOutputStream zipAt(Path copy) throws IOException {
    return new ZipArchiveOutputStream(
        new BufferedOutputStream(Files.newOutputStream(copy), CHUNK));
  }

  private void copyEntries(
      ZipArchiveInputStream in, ZipArchiveOutputStream out, EntrySpool spool)
      throws IOException {
    Optional<ZipArchiveEntry> next = next(in);
    boolean readable = true;
    while (readable && next.isPresent()) {
      entries++;
      if (entries > limits.maxEntries()) {
        throw UserError.of(ErrorKind.TOO_LARGE, "import.archive.entries", limits.maxEntries());
      }
      ZipArchiveEntry entry = next.get();
      if (!entry.isDirectory()) {
        readable = copyEntry(in, entry, out, spool);
      }
      next = readable ? next(in) : Optional.empty();
    }
  }

  /** The next local header; empty at the end, or where nothing can be made of what follows. */
  private static Optional<ZipArchiveEntry> next(ZipArchiveInputStream in) {
    try {
      return Optional.ofNullable(in.getNextEntry());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the entries after this one can be reached. */
  private boolean copyEntry(
      ZipArchiveInputStream in, ZipArchiveEntry entry, ZipArchiveOutputStream out, EntrySpool spool)
      throws IOException {
    String name = EntryName.of(entry);
    Optional<Text> fault = ArchiveEntry.unreadable(entry);
    if (fault.isPresent()) {
      problems.add(name, fault.get());
      return true;
    }
    spool.clear();
    CRC32 crc = new CRC32();
    try {
      inflate(in, name, new CheckedOutputStream(spool, crc));
    } catch (UnreadableEntry e) {
      problems.add(name, e.reason());
      // Where only its end tells the length of an entry, all of it would have to be inflated.
      return !entry.getGeneralPurposeBit().usesDataDescriptor();
    }
    if (!new ArchiveEntry(name, entry).hasChecksum(crc.getValue())) {
      problems.add(name, "import.entry.damaged");
      return true;
    }
    store(name, spool, crc.getValue(), out);
    last = name;
    return true;
  }

  private void inflate(ZipArchiveInputStream in, String name, OutputStream file)
      throws IOException {
    byte[] chunk = new byte[CHUNK];
    long count = 0;
    int read;
    while ((read = read(in, chunk)) >= 0) {
      count += read;
      if (count > limits.maxEntryBytes()) {
        throw new UnreadableEntry("import.entry.bytes", limits.maxEntryBytes());
      }
      if (limits.isBomb(count, in.getCompressedCount())) {
        throw new UnreadableEntry("import.entry.bomb", limits.maxRatio());
      }
      total.reached(entries + name, count);
      file.write(chunk, 0, read);
    }
  }

  private static int read(ZipArchiveInputStream in, byte[] chunk) throws UnreadableEntry {
    try {
      return in.read(chunk);
    } catch (IOException e) {
      throw new UnreadableEntry("import.entry.damaged");
    }
  }

  private static void store(
      String name, EntrySpool spool, long crc, ZipArchiveOutputStream out) throws IOException {
    ZipArchiveEntry copy = new ZipArchiveEntry(name);
    copy.setMethod(ZipEntry.STORED);
    copy.setSize(spool.size());
    copy.setCrc(crc);
    out.putArchiveEntry(copy);
    spool.copyTo(out);
    out.closeArchiveEntry();
  }
}
