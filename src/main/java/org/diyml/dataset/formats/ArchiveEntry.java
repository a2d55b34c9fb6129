package org.diyml.dataset.formats;

import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.diyml.platform.text.Text;

/** A file in a zip, under its normalised path. */
record ArchiveEntry(String path, ZipArchiveEntry zipEntry) {

  /** Why the entry must be left alone, judged by its headers; empty when it may be read. */
  Optional<Text> fault(ArchiveLimits limits) {
    if (zipEntry.isUnixSymlink()) {
      return Optional.of(Text.of("import.entry.link"));
    }
    Optional<Text> unreadable = unreadable(zipEntry);
    if (unreadable.isPresent()) {
      return unreadable;
    }
    if (zipEntry.getSize() > limits.maxEntryBytes()) {
      return Optional.of(Text.of("import.entry.bytes", limits.maxEntryBytes()));
    }
    if (limits.isBomb(zipEntry.getSize(), zipEntry.getCompressedSize())) {
      return Optional.of(Text.of("import.entry.bomb", limits.maxRatio()));
    }
    return Optional.empty();
  }

  /** Whether the content may have that checksum. Some writers leave it out. */
  boolean hasChecksum(long crc) {
    return zipEntry.getCrc() <= 0 || zipEntry.getCrc() == crc;
  }

  /** Why the content cannot be unpacked at all; empty when it can. */
  static Optional<Text> unreadable(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Optional.of(Text.of("import.entry.encrypted"));
    }
    boolean known =
        entry.getMethod() == ZipEntry.STORED
            || entry.getMethod() == ZipEntry.DEFLATED
            || entry.getMethod() == ZipMethod.ENHANCED_DEFLATED.getCode();
    return known ? Optional.empty() : Optional.of(Text.of("import.entry.method"));
  }
}
