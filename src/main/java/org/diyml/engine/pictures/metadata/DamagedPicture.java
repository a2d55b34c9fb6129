package org.diyml.engine.pictures.metadata;

/** The parts of a file do not add up, although a decoder may find the picture in it. */
final class DamagedPicture extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedPicture() {
    super("the parts of the file do not add up");
  }
}
