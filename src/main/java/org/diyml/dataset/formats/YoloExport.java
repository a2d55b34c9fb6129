package org.diyml.dataset.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.diyml.projects.ProjectType;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Pictures and labels in a folder for each part of the split; undecided ones are in that of
 * training. Unlabelled pictures have no label file. A label of a whole picture is a box around it.
 */
final class YoloExport implements ExportLayout {
  private final ExportZip zip;
  private final ProjectType type;
  private final List<String> labels;
  private final Map<String, Integer> classes = new HashMap<>();
  private final ExportNames names = new ExportNames(true);
  private final Set<String> parts = new TreeSet<>();

  YoloExport(ExportZip zip, ProjectType type, List<String> labels) {
    this.zip = zip;
    this.type = type;
    this.labels = List.copyOf(labels);
    labels.forEach(label -> classes.putIfAbsent(label, classes.size()));
  }

  @Override
  public void add(ExportedImage image, InputStream content) throws IOException {
    String part =
        SplitWord.shortWord(image.split() == null ? SplitWord.TRAIN : image.split());
    parts.add(part);
    String path = zip.picture(names, "images/" + part + "/", image.name(), content);
    StringBuilder lines = new StringBuilder();
    for (ExportedBox mark : image.marks(type)) {
      lines.append(line(mark, image.width(), image.height()));
    }
    if (lines.length() > 0) {
      zip.text("labels/" + part + "/" + EntryPath.stem(path) + ".txt", lines.toString());
    }
  }

  @Override
  public void finish() throws IOException {
    Map<String, Object> yaml = new LinkedHashMap<>();
    yaml.put("path", ".");
    yaml.put("train", "images/train");
    // Trainers demand a part to validate with.
    yaml.put("val", parts.contains("val") ? "images/val" : "images/train");
    if (parts.contains("test")) {
      yaml.put("test", "images/test");
    }
    yaml.put("nc", labels.size());
    Map<Integer, String> named = new LinkedHashMap<>();
    labels.forEach(label -> named.put(classes.get(label), label));
    yaml.put("names", named);
    DumpSettings settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
    zip.text("data.yaml", new Dump(settings).dumpToString(yaml));
  }

  @Override
  public void close() {
    // Nothing waits on disk.
  }

  private String line(ExportedBox box, double width, double height) {
    return classes.get(box.label())
        + " "
        + Decimal.text((box.x() + box.width() / 2) / width)
        + " "
        + Decimal.text((box.y() + box.height() / 2) / height)
        + " "
        + Decimal.text(box.width() / width)
        + " "
        + Decimal.text(box.height() / height)
        + "\n";
  }
}
