package org.diyml.dataset.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.diyml.projects.ProjectType;

/**
 * Pictures, an XML file for each that is labelled, and lists of those in each part of the split.
 * Edges are written exactly, with decimals where boxes have them.
 */
final class VocExport implements ExportLayout {
  private final ExportZip zip;
  private final ProjectType type;
  private final ExportNames names = new ExportNames(true);
  private final Map<String, Spool> sets = new TreeMap<>();

  VocExport(ExportZip zip, ProjectType type) {
    this.zip = zip;
    this.type = type;
  }

  @Override
  public void add(ExportedImage image, InputStream content) throws IOException {
    String path = zip.picture(names, "JPEGImages/", image.name(), content);
    List<ExportedBox> marks = image.marks(type);
    if (marks.isEmpty()) {
      return;
    }
    String stem = EntryPath.stem(path);
    zip.text(
        "Annotations/" + stem + ".xml", VocXml.of(EntryPath.base(path), image, marks));
    if (image.split() != null) {
      list(SplitWord.shortWord(image.split()), stem);
      if (!image.split().equals(SplitWord.TEST)) {
        list("trainval", stem);
      }
    }
  }

  @Override
  public void finish() throws IOException {
    for (Map.Entry<String, Spool> set : sets.entrySet()) {
      zip.spools("ImageSets/Main/" + set.getKey() + ".txt", set.getValue());
    }
  }

  @Override
  public void close() throws IOException {
    for (Spool set : sets.values()) {
      set.close();
    }
  }

  private void list(String set, String stem) throws IOException {
    if (!sets.containsKey(set)) {
      sets.put(set, new Spool());
    }
    sets.get(set).writer().write(stem + "\n");
  }
}
