package org.diyml.dataset.formats;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * An XML file for each picture. The width of a box is {@code xmax - xmin}: edges are places in the
 * picture, which may have decimals, not counts of pixels from 1.
 */
final class VocLayout implements Layout {
  private static final long LONGEST_FILE = 8 << 20;

  @Override
  public void read(PlanDraft draft) throws IOException {
    List<String> files =
        draft.archive().paths().stream()
            .filter(path -> EntryPath.extension(path).equals("xml"))
            .toList();
    if (files.isEmpty()) {
      draft.problems().add(Problem.ARCHIVE, "import.format.absent", "VOC");
    }
    Set<ImageDraft> named = new HashSet<>();
    for (String path : files) {
      try {
        read(path, draft, named);
      } catch (UnreadableEntry e) {
        draft.problems().add(path, e.reason());
      }
    }
    new VocSets(draft).read();
  }

  private static void read(String path, PlanDraft draft, Set<ImageDraft> named)
      throws IOException {
    VocParser parser = new VocParser();
    try {
      VocText text = VocText.of(draft.archive(), path, LONGEST_FILE, draft.problems());
      parser.read(text.reader());
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      draft.problems().add(path, "import.xml.broken", line);
    }
    VocFile file = parser.file();
    Optional<ImageDraft> image =
        draft
            .named(file.fileName(), path)
            .or(() -> draft.withStem(EntryPath.stem(path), path));
    if (image.isEmpty()) {
      String name = file.fileName().isEmpty() ? EntryPath.stem(path) : file.fileName();
      draft.problems().add(path, "import.file.missing", Problems.printable(name));
    } else if (!named.add(image.get())) {
      draft.problems().add(path, "import.file.twice", image.get().entry());
    } else {
      annotate(image.get(), file, path, draft);
    }
  }

  private static void annotate(ImageDraft image, VocFile file, String path, PlanDraft draft) {
    int number = 0;
    for (Map<String, String> object : file.objects()) {
      String item = path + " object " + ++number;
      Optional<PlannedBox> box = box(object);
      if (box.isPresent()) {
        draft.box(image, box.get(), item);
      } else {
        draft.problems().add(item, "import.box.number");
      }
    }
  }

  private static Optional<PlannedBox> box(Map<String, String> object) {
    List<BigDecimal> edges =
        Stream.of("xmin", "ymin", "xmax", "ymax")
            .map(edge -> object.getOrDefault("bndbox/" + edge, ""))
            .flatMap(text -> Decimal.parse(text).stream())
            .toList();
    if (edges.size() < 4) {
      return Optional.empty();
    }
    return Optional.of(
        new PlannedBox(
            object.getOrDefault("name", ""),
            edges.get(0).doubleValue(),
            edges.get(1).doubleValue(),
            edges.get(2).subtract(edges.get(0)).doubleValue(),
            edges.get(3).subtract(edges.get(1)).doubleValue(),
            false));
  }
}
