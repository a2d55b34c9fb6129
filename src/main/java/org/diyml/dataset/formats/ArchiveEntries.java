package org.diyml.dataset.formats;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.diyml.platform.text.Text;

/** Sorts out which entries of a zip are files that may be read. */
final class ArchiveEntries {
  private final ArchiveLimits limits;
  private final Problems problems;
  private final SortedMap<String, ArchiveEntry> byPath = new TreeMap<>();

  ArchiveEntries(ArchiveLimits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /** The files by path, in order of paths. */
  SortedMap<String, ArchiveEntry> of(ZipFile zip, InflatedTotal total) {
    long bytes = 0;
    for (ZipArchiveEntry zipEntry : Collections.list(zip.getEntries())) {
      String name = EntryName.of(zipEntry);
      if (!name.endsWith("/") && !name.endsWith("\\") && !EntryPath.isLitter(name)) {
        bytes += take(name, zipEntry);
      }
    }
    total.check(bytes);
    return byPath;
  }

  private long take(String name, ZipArchiveEntry zipEntry) {
    Optional<String> path = EntryPath.normalise(name);
    if (path.isEmpty()) {
      problems.add(name, "import.entry.path");
      return 0;
    }
    ArchiveEntry entry = new ArchiveEntry(path.get(), zipEntry);
    Optional<Text> fault = entry.fault(limits);
    if (fault.isPresent()) {
      problems.add(name, fault.get());
      return 0;
    }
    if (byPath.putIfAbsent(entry.path(), entry) != null) {
      problems.add(name, "import.entry.twice");
      return 0;
    }
    return Math.max(0, zipEntry.getSize());
  }
}
