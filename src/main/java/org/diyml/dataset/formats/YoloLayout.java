package org.diyml.dataset.formats;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A text file for each picture, beside it or in {@code labels} where it is in {@code images}, and
 * the names of classes in a YAML file or a list.
 */
final class YoloLayout implements Layout {
  private static final Set<String> TEXTS = Set.of("readme", "license", "licence", "notice");

  @Override
  public void read(PlanDraft draft) throws IOException {
    Optional<YoloYaml> yaml = yaml(draft);
    new YoloParts(draft, yaml.map(YoloYaml::paths).orElse(Map.of())).assign();
    Map<Integer, String> names = YoloNames.of(yaml, draft);
    List<String> labels =
        draft.archive().paths().stream().filter(YoloLayout::mayBeLabels).toList();
    if (names.isEmpty()) {
      draft.problems().add(Problem.ARCHIVE, "import.yolo.noNames");
      return;
    }
    YoloLabels reader = new YoloLabels(draft, names, pictures(draft));
    for (String path : labels) {
      try {
        reader.read(path);
      } catch (UnreadableEntry e) {
        draft.problems().add(path, e.reason());
      }
    }
  }

  private static Optional<YoloYaml> yaml(PlanDraft draft) throws IOException {
    for (String path : YoloNames.yamlFiles(draft.archive())) {
      YoloYaml yaml = YoloYaml.read(draft.archive(), path, draft.problems());
      if (yaml.hasNames()) {
        return Optional.of(yaml);
      }
    }
    return Optional.empty();
  }

  private static boolean mayBeLabels(String path) {
    String stem = EntryPath.stem(path).toLowerCase(Locale.ROOT);
    return EntryPath.extension(path).equals("txt")
        && !YoloNames.isList(path)
        && !YoloParts.isList(path)
        && TEXTS.stream().noneMatch(stem::startsWith);
  }

  /** The pictures by their paths without extension. */
  private static Map<String, ImageDraft> pictures(PlanDraft draft) {
    Map<String, ImageDraft> pictures = new HashMap<>();
    for (ImageDraft image : draft.images()) {
      String entry = image.entry();
      pictures.putIfAbsent(EntryPath.folder(entry) + EntryPath.stem(entry), image);
    }
    return pictures;
  }
}
