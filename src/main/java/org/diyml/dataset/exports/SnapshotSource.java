package org.diyml.dataset.exports;

import java.util.List;
import org.diyml.dataset.formats.ExportedBox;
import org.diyml.dataset.formats.ExportedImage;
import org.diyml.dataset.snapshots.SnapshotContents;
import org.diyml.dataset.snapshots.SnapshotImage;
import org.diyml.dataset.snapshots.SnapshotImage.SnapshotMark;

/** The images of a project as they were. */
record SnapshotSource(SnapshotContents contents, long snapshotId) implements ExportSource {
  @Override
  public List<Item> after(long last, int count) {
    return contents.after(snapshotId, last, count).stream().map(SnapshotSource::item).toList();
  }

  private static Item item(SnapshotImage image) {
    return new Item(
        new ExportedImage(
            image.id(),
            image.name(),
            image.width(),
            image.height(),
            image.marks().stream()
                .filter(mark -> mark.box() == null)
                .map(SnapshotMark::label)
                .findFirst()
                .orElse(null),
            image.marks().stream()
                .filter(mark -> mark.box() != null)
                .map(SnapshotSource::box)
                .toList(),
            image.split() == null ? null : image.split().word()),
        image.sha256());
  }

  private static ExportedBox box(SnapshotMark mark) {
    return new ExportedBox(
        mark.label(), mark.box().x(), mark.box().y(), mark.box().width(), mark.box().height());
  }
}
