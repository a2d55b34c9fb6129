package org.diyml.dataset;

import java.nio.file.Path;
import org.diyml.engine.analysis.PictureTraits;
import org.diyml.engine.pictures.PictureInfo;

/**
 * A picture that was decoded once, so it is known to be one.
 *
 * @param name the client's name for its file
 * @param file where its bytes lie
 * @param sha256 64 hexadecimal digits
 * @param traits what it looks like
 */
public record CheckedPicture(
    String name, Path file, String sha256, long bytes, PictureInfo info, PictureTraits traits) {}
