package org.diyml.dataset.imports;

import org.diyml.dataset.formats.PlannedImage;
import org.diyml.platform.text.Text;

/**
 * What was in an archive at the place of a picture.
 *
 * @param content null when it cannot be unpacked
 * @param fault why not; null when it can
 */
record UnpackedPicture(PlannedImage planned, byte[] content, Text fault) {}
