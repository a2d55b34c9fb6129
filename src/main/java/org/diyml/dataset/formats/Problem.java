package org.diyml.dataset.formats;

import org.diyml.platform.text.Text;

/**
 * Something of an archive that was left out, or not taken as it stands.
 *
 * @param item where it is: a path in the archive, with a line or id where that helps
 */
public record Problem(String item, Text reason) {
  /** The item of problems of the archive as a whole. */
  public static final String ARCHIVE = "archive";
}
