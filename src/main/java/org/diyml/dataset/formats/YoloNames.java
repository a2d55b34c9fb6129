package org.diyml.dataset.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out what the classes of YOLO labels are called. */
final class YoloNames {
  private static final Set<String> LISTS = Set.of("classes.txt", "obj.names", "classes.names");
  private static final String LABELS = "labels";

  private YoloNames() {}

  /** Whether the archive has names of classes, and labels where these do not say it all. */
  static boolean areIn(Archive archive) throws IOException {
    for (String path : yamlFiles(archive)) {
      if (EntryPath.base(path).matches("(?i)data\\.ya?ml")
          || YoloYaml.read(archive, path, new Problems()).hasNames()) {
        return true;
      }
    }
    return !lists(archive).isEmpty() && hasLabels(archive);
  }

  /** The files that may describe the data set. */
  static List<String> yamlFiles(Archive archive) {
    return archive.paths().stream()
        .filter(path -> EntryPath.extension(path).matches("ya?ml"))
        .toList();
  }

  /** The names by the numbers of classes: as the YAML tells them, else as a list does. */
  static Map<Integer, String> of(Optional<YoloYaml> yaml, PlanDraft draft) throws IOException {
    if (yaml.isPresent()) {
      return yaml.get().names();
    }
    for (String path : lists(draft.archive())) {
      try {
        return lines(path, draft);
      } catch (UnreadableEntry e) {
        draft.problems().add(path, e.reason());
      }
    }
    return Map.of();
  }

  static boolean isList(String path) {
    return LISTS.contains(EntryPath.base(path).toLowerCase(Locale.ROOT));
  }

  private static List<String> lists(Archive archive) {
    return archive.paths().stream().filter(YoloNames::isList).toList();
  }

  private static boolean hasLabels(Archive archive) {
    Set<String> stems =
        archive.paths().stream()
            .filter(PictureName::is)
            .map(EntryPath::stem)
            .collect(Collectors.toCollection(HashSet::new));
    return archive.paths().stream()
        .filter(path -> EntryPath.extension(path).equals("txt") && !isList(path))
        .anyMatch(
            path ->
                stems.contains(EntryPath.stem(path))
                    || EntryPath.folders(path).contains(LABELS));
  }

  private static Map<Integer, String> lines(String path, PlanDraft draft) throws IOException {
    EntryText text = EntryText.of(draft.archive(), path, draft.problems());
    Map<Integer, String> names = new HashMap<>();
    try (TextLines lines = new TextLines(text.reader())) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          names.put(lines.number() - 1, line.strip());
        }
      }
    }
    return names;
  }

  /** The lines of a file of numbers, for which every encoding will do. */
  static TextLines numbers(Archive archive, String path) throws IOException {
    return new TextLines(
        new BufferedReader(
            new InputStreamReader(
                archive.stream(path, Long.MAX_VALUE), StandardCharsets.ISO_8859_1)));
  }
}
