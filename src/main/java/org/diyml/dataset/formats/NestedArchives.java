package org.diyml.dataset.formats;

import java.util.Set;

/** Tells users that archives inside of the archive stay closed. */
final class NestedArchives {
  private static final Set<String> EXTENSIONS =
      Set.of("zip", "tar", "gz", "tgz", "bz2", "xz", "7z", "rar");

  private NestedArchives() {}

  /** Whether a path ends as that of an archive. */
  static boolean is(String path) {
    return EXTENSIONS.contains(EntryPath.extension(path));
  }

  static void note(PlanDraft draft) {
    draft.archive().paths().stream()
        .filter(NestedArchives::is)
        .forEach(path -> draft.problems().add(path, "import.entry.archive"));
  }
}
