package org.diyml.dataset;

import org.diyml.platform.text.Text;

/**
 * What a look at a file told.
 *
 * @param picture null when the file is none
 * @param refusal why it is not taken; null when it is
 */
public record PictureVerdict(CheckedPicture picture, Text refusal) {
  /** Whether the file is a picture that is taken. */
  public boolean isPicture() {
    return picture != null;
  }
}
