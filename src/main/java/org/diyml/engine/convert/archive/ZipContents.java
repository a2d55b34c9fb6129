package org.diyml.engine.convert.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.diyml.engine.convert.ModelRefused;

/** The files in a zip. Nothing is unpacked to disk, and no more is read than is asked for. */
public final class ZipContents implements AutoCloseable {

  private static final int MOST_ENTRIES = 2000;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

  private ZipContents(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens a zip.
   *
   * @param file the whole of it
   * @throws ModelRefused if it is damaged, has thousands of entries, or entries that lie outside
   */
  public static ZipContents open(byte[] file) {
    try {
      ZipContents contents =
          new ZipContents(
              ZipFile.builder()
                  .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                  .get());
      contents.list();
      return contents;
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  private void list() throws ZipException {
    List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
    if (all.size() > MOST_ENTRIES) {
      throw new ModelRefused(
          "The zip has %d entries; a model has at most %d.".formatted(all.size(), MOST_ENTRIES));
    }
    for (ZipArchiveEntry entry : all) {
      String name = entry.getName().replace('\\', '/');
      if (name.startsWith("/") || name.contains(":") || List.of(name.split("/")).contains("..")) {
        throw new ModelRefused(
            "The zip has an entry that lies outside of it. Zip the model's own files again.");
      }
      if (!entry.isDirectory()) {
        entries.put(name, entry);
      }
    }
  }

  /** Names of all files, with their folders. */
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /**
   * Reads a file.
   *
   * @param name one of {@link #names()}
   * @param mostBytes it may have when unpacked
   * @throws ModelRefused if it is not there, larger or damaged
   */
  public byte[] read(String name, long mostBytes) {
    ZipArchiveEntry entry = entries.get(name);
    if (entry == null) {
      throw new ModelRefused("The zip has no file " + name + ". Save the model again.");
    }
    if (entry.getSize() > mostBytes) {
      throw tooLarge(name, mostBytes);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes((int) Math.min(mostBytes + 1, Integer.MAX_VALUE - 8));
      if (content.length > mostBytes) {
        throw tooLarge(name, mostBytes);
      }
      return content;
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private static ModelRefused tooLarge(String name, long mostBytes) {
    return new ModelRefused(
        "The file %s in the zip has more than %d MB unpacked.".formatted(name, mostBytes >> 20));
  }

  private static ModelRefused damaged(Exception cause) {
    return new ModelRefused("The zip is damaged or cut off. Save or download it again.", cause);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw damaged(e);
    }
  }
}
