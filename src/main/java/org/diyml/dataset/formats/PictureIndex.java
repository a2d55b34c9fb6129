package org.diyml.dataset.formats;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Finds the picture that an annotation names. Other tools write whole paths, paths of their own
 * machine or bare names; some change the case or the form of accents on the way.
 */
final class PictureIndex {
  /** With so many pictures of one name it takes too long to find the nearest. */
  private static final int MOST_OF_A_NAME = 1_000;

  private final Set<String> paths;
  private final Map<String, String> byKey = new HashMap<>();
  private final Map<String, List<String>> byBase;
  private final Map<String, List<String>> byStem;

  PictureIndex(Set<String> paths) {
    this.paths = paths;
    paths.forEach(path -> byKey.putIfAbsent(key(path), path));
    this.byBase = grouped(paths, EntryPath::base);
    this.byStem = grouped(paths, EntryPath::stem);
  }

  /** Whether pictures have that file name, in whatever folder. */
  boolean hasName(String name) {
    return byBase.containsKey(key(EntryPath.base(name.replace('\\', '/'))));
  }

  /**
   * The path of the picture of a name.
   *
   * @param from the file that names it: the picture nearest to it is meant
   * @return empty when there is none, or several are equally near
   */
  Optional<String> find(String name, String from) {
    String path = name.strip().replace('\\', '/').replaceFirst("^(\\./|/)+", "");
    for (String exact : List.of(EntryPath.folder(from) + path, path)) {
      if (paths.contains(exact)) {
        return Optional.of(exact);
      }
      String sameKey = byKey.get(key(exact));
      if (sameKey != null) {
        return Optional.of(sameKey);
      }
    }
    List<String> sameBase = byBase.getOrDefault(key(EntryPath.base(path)), List.of());
    if (sameBase.size() <= 1 || sameBase.size() > MOST_OF_A_NAME) {
      return sameBase.size() == 1 ? Optional.of(sameBase.get(0)) : Optional.empty();
    }
    String end = "/" + key(path);
    return nearest(sameBase.stream().filter(one -> ("/" + key(one)).endsWith(end)).toList(), from);
  }

  /** The path of the picture whose file name without extension is {@code stem}. */
  Optional<String> findStem(String stem, String from) {
    List<String> found = byStem.getOrDefault(key(stem), List.of());
    return found.size() > MOST_OF_A_NAME ? Optional.empty() : nearest(found, from);
  }

  /** The one whose path agrees longest with that of {@code from}. */
  private static Optional<String> nearest(List<String> paths, String from) {
    String best = null;
    int most = -1;
    for (String path : paths) {
      int shared = sharedFolders(path, from);
      if (shared == most) {
        best = null;
      } else if (shared > most) {
        best = path;
        most = shared;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int sharedFolders(String path, String other) {
    List<String> one = EntryPath.folders(path);
    List<String> two = EntryPath.folders(other);
    int shared = 0;
    while (shared < Math.min(one.size(), two.size()) && one.get(shared).equals(two.get(shared))) {
      shared++;
    }
    return shared;
  }

  private static Map<String, List<String>> grouped(
      Collection<String> paths, UnaryOperator<String> part) {
    Map<String, List<String>> groups = new HashMap<>();
    for (String path : paths) {
      groups.computeIfAbsent(key(part.apply(path)), key -> new ArrayList<>(1)).add(path);
    }
    return groups;
  }

  private static String key(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
