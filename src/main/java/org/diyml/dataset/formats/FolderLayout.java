package org.diyml.dataset.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder for each label. All may lie in one more folder, and in a folder for each part of the
 * split. Pictures at the top are unlabelled.
 */
final class FolderLayout implements Layout {
  private static final Set<String> COMPANIONS =
      Set.of("txt", "md", "rst", "yaml", "yml", "names", "data", "cfg", "pdf", "html");

  @Override
  public void read(PlanDraft draft) {
    List<List<String>> folders =
        draft.images().stream().map(image -> EntryPath.folders(image.entry())).toList();
    int root = hasRoot(folders) ? 1 : 0;
    boolean splits = hasSplits(folders, root);
    Set<String> labelFolders = new HashSet<>();
    for (List<String> steps : folders) {
      labelFolder(steps, root, splits).ifPresent(labelFolders::add);
    }
    boolean container =
        labelFolders.size() == 1 && FolderName.isContainer(labelFolders.iterator().next());
    for (ImageDraft image : draft.images()) {
      List<String> steps = EntryPath.folders(image.entry());
      if (splits && steps.size() > root) {
        SplitWord.of(steps.get(root)).ifPresent(image::setSplit);
      }
      if (!container) {
        labelFolder(steps, root, splits)
            .ifPresent(folder -> draft.label(image, FolderName.decode(folder), image.entry()));
      }
    }
    noteOthers(draft);
  }

  /** Whether all pictures lie in one folder that is neither a label nor a part of the split. */
  private static boolean hasRoot(List<List<String>> folders) {
    if (folders.isEmpty() || folders.get(0).isEmpty()) {
      return false;
    }
    String first = folders.get(0).get(0);
    return SplitWord.of(first).isEmpty()
        && folders.stream().allMatch(steps -> !steps.isEmpty() && steps.get(0).equals(first))
        && folders.stream().anyMatch(steps -> steps.size() > 1);
  }

  /** Whether the outer folders are parts of the split: all have such names, and labels inside. */
  private static boolean hasSplits(List<List<String>> folders, int root) {
    Set<String> parts = new HashSet<>();
    boolean deeper = false;
    for (List<String> steps : folders) {
      if (steps.size() > root) {
        Optional<String> part = SplitWord.of(steps.get(root));
        if (part.isEmpty()) {
          return false;
        }
        parts.add(part.get());
        deeper |= steps.size() > root + 1;
      }
    }
    return deeper || parts.size() > 1;
  }

  private static Optional<String> labelFolder(List<String> steps, int root, boolean splits) {
    int outer = root + (splits ? 1 : 0);
    return steps.size() <= outer ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
  }

  private static void noteOthers(PlanDraft draft) {
    for (String path : draft.archive().paths()) {
      String extension = EntryPath.extension(path);
      boolean silent =
          PictureName.is(path)
              || NestedArchives.is(path)
              || COMPANIONS.contains(extension)
              || EntryPath.base(path).matches("(?i)(readme|licen[cs]e|notice)\\b.*");
      if (!silent) {
        draft.problems().add(path, "import.file.unknown");
      }
    }
  }
}
