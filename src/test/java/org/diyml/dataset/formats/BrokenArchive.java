package org.diyml.dataset.formats;

import org.diyml.projects.ProjectType;

/**
 * An archive in which something is wrong.
 *
 * @param format what it must be taken for
 * @param labelled how many of its pictures must keep an annotation
 * @param pictures how many pictures must be in
 * @param damaged how many of the pictures turn out to be damaged only when they are unpacked
 * @param problems the messages that must be among the problems
 */
record BrokenArchive(
    String name,
    byte[] zip,
    DatasetFormat format,
    ProjectType type,
    int pictures,
    int labelled,
    int damaged,
    String... problems) {
  BrokenArchive(
      String name,
      byte[] zip,
      DatasetFormat format,
      ProjectType type,
      int pictures,
      int labelled,
      String... problems) {
    this(name, zip, format, type, pictures, labelled, 0, problems);
  }

  /** The same, of whose pictures one is damaged inside. */
  BrokenArchive withOneDamaged() {
    return new BrokenArchive(name, zip, format, type, pictures, labelled, 1, problems);
  }

  @Override
  public String toString() {
    return name;
  }
}
