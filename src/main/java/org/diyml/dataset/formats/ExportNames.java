package org.diyml.dataset.formats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives every file of an export its own name, also where upper and lower case are the same. */
final class ExportNames {
  private final boolean ownStems;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> last = new HashMap<>();

  /**
   * Names for one export.
   *
   * @param ownStems whether names must differ without their extensions too, and in all folders
   */
  ExportNames(boolean ownStems) {
    this.ownStems = ownStems;
  }

  /**
   * A name in a folder like the one wanted.
   *
   * @param head the first bytes of the file, which tell the extension where the name has none
   */
  String allot(String folder, String wanted, byte[] head) {
    String clean = FileName.of(wanted);
    String name = PictureName.is(clean) ? clean : clean + PictureName.extensionOf(head);
    String stem = EntryPath.stem(name);
    String extension = name.substring(stem.length());
    String candidate = name;
    while (!taken.add(key(folder, candidate))) {
      int number = last.merge(key(folder, name), 2, (before, two) -> before + 1);
      candidate = stem + " (" + number + ")" + extension;
    }
    return candidate;
  }

  private String key(String folder, String name) {
    String key = ownStems ? EntryPath.stem(name) : folder + name;
    return key.toLowerCase(Locale.ROOT);
  }
}
