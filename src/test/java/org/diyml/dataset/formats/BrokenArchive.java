package org.diyml.dataset.formats;

import org.diyml.projects.ProjectType;

/**
 * An archive in which something is wrong.
 *
 * @param format what it must be taken for
 * @param labelled how many of its pictures must keep an annotation
 * @param pictures how many pictures must be in
 * @param problems the messages that must be among the problems
 */
record BrokenArchive(
    String name,
    byte[] zip,
    DatasetFormat format,
    ProjectType type,
    int pictures,
    int labelled,
    String... problems) {
  @Override
  public String toString() {
    return name;
  }
}
