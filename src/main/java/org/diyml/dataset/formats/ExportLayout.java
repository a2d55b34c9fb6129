package org.diyml.dataset.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Writes pictures and their annotations in one format. Closing it frees what it holds on disk. */
interface ExportLayout extends Closeable {
  /** Writes a picture, and keeps or writes its annotations. */
  void add(ExportedImage image, InputStream content) throws IOException;

  /** Writes what can be written only when all pictures are known. */
  void finish() throws IOException;
}
