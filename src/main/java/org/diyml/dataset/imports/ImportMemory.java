package org.diyml.dataset.imports;

import java.util.HashSet;
import java.util.Set;
import org.diyml.dataset.KnownSplit;

/** What one run of an import keeps from group to group. */
final class ImportMemory {
  private final Set<String> wouldAdd = new HashSet<>();
  private final KnownSplit split = new KnownSplit();

  /** SHA-256 of the content that a dry run would have added so far. */
  Set<String> wouldAdd() {
    return wouldAdd;
  }

  KnownSplit split() {
    return split;
  }
}
