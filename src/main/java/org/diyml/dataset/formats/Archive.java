package org.diyml.dataset.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/**
 * A zip on disk that nobody has to trust. Entries that are unsafe or cannot be read are left out,
 * each with a problem; a zip that ends early gives what is whole in it.
 */
public final class Archive implements Closeable {
  private final ZipFile zip;
  private final Path salvaged;
  private final ArchiveLimits limits;
  private final InflatedTotal total;
  private final SortedMap<String, ArchiveEntry> entries;
  private final List<Problem> problems;

  private Archive(ZipFile zip, Path salvaged, ArchiveLimits limits, Problems problems) {
    this.zip = zip;
    this.salvaged = salvaged;
    this.limits = limits;
    this.total = new InflatedTotal(limits.maxTotalBytes());
    this.entries = new ArchiveEntries(limits, problems).of(zip, total);
    this.problems = problems.list();
  }

  /**
   * Opens a zip. The caller closes it.
   *
   * @param folder takes a copy of what is whole when the zip is damaged, until it is closed
   * @throws UserError when it is no zip, or holds more than the limits allow
   */
  public static Archive open(Path file, Path folder, ArchiveLimits limits) throws IOException {
    Optional<ZipFile> whole = directory(file, limits);
    if (whole.isPresent()) {
      return opened(whole.get(), null, limits, new Problems());
    }
    Problems problems = new Problems();
    Path copy = new ZipSalvage(folder, limits, problems).copy(file);
    ZipFile zip =
        directory(copy, limits)
            .orElseThrow(() -> new IOException("the copy of a damaged zip is damaged"));
    return opened(zip, copy, limits, problems);
  }

  /** The paths of all files, sorted. */
  public Set<String> paths() {
    return entries.keySet();
  }

  /** What was left out already because its entry is unsafe, damaged or there twice. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether the zip was damaged and only what is whole in it is here. */
  public boolean isSalvaged() {
    return salvaged != null;
  }

  /**
   * The content of a file.
   *
   * @throws UnreadableEntry when it is damaged, or longer than {@code limit} or the archive's own
   * @throws UserError when all that was read until now is more than the archive may hold
   */
  public byte[] read(String path, long limit) throws IOException {
    try (InputStream in = stream(path, limit)) {
      return in.readAllBytes();
    }
  }

  /** The content of a file; reading it may throw as {@link #read} does. */
  public InputStream stream(String path, long limit) throws IOException {
    ArchiveEntry entry = entries.get(path);
    if (entry == null) {
      throw new IllegalArgumentException("no entry " + path);
    }
    return new EntryStream(content(entry), entry, limit, limits, total);
  }

  @Override
  public void close() throws IOException {
    zip.close();
    if (salvaged != null) {
      Files.deleteIfExists(salvaged);
    }
  }

  private InputStream content(ArchiveEntry entry) throws UnreadableEntry {
    try {
      return zip.getInputStream(entry.zipEntry());
    } catch (IOException e) {
      UnreadableEntry damaged = new UnreadableEntry("import.entry.damaged");
      damaged.initCause(e);
      throw damaged;
    }
  }

  private static Archive opened(
      ZipFile zip, Path salvaged, ArchiveLimits limits, Problems problems) throws IOException {
    try {
      int count = Collections.list(zip.getEntries()).size();
      if (count > limits.maxEntries()) {
        throw UserError.of(ErrorKind.TOO_LARGE, "import.archive.entries", limits.maxEntries());
      }
      return new Archive(zip, salvaged, limits, problems);
    } catch (UserError e) {
      zip.close();
      if (salvaged != null) {
        Files.deleteIfExists(salvaged);
      }
      throw e;
    }
  }

  /** Reads the directory at the end of a zip; empty when it is missing or damaged. */
  private static Optional<ZipFile> directory(Path file, ArchiveLimits limits) throws IOException {
    SeekableByteChannel onDisk = Files.newByteChannel(file);
    DirectoryChannel channel = new DirectoryChannel(onDisk, limits.maxEntries());
    boolean whole = false;
    try {
      ZipFile zip =
          ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
      channel.directoryIsRead();
      whole = EndRecord.agrees(onDisk, Collections.list(zip.getEntries()).size());
      return whole ? Optional.of(zip) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      // The reader of zips throws either for a directory that makes no sense.
      return Optional.empty();
    } finally {
      if (!whole) {
        onDisk.close();
      }
    }
  }
}
