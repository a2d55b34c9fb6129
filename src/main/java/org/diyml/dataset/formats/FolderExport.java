package org.diyml.dataset.formats;

import java.io.IOException;
import java.io.InputStream;

/** A folder for each label; unlabelled pictures at the top. The split is not told. */
final class FolderExport implements ExportLayout {
  private final ExportZip zip;
  private final ExportNames names = new ExportNames(false);

  FolderExport(ExportZip zip) {
    this.zip = zip;
  }

  @Override
  public void add(ExportedImage image, InputStream content) throws IOException {
    String folder = image.label() == null ? "" : FolderName.encode(image.label()) + "/";
    zip.picture(names, folder, image.name(), content);
  }

  @Override
  public void finish() {
    // There are no annotations beside the folders.
  }

  @Override
  public void close() {
    // Nothing waits on disk.
  }
}
