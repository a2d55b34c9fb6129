package org.diyml.dataset;

import org.diyml.engine.analysis.PictureTraits;
import org.diyml.engine.pictures.PictureInfo;

/**
 * A picture that was decoded once, so it is known to be one.
 *
 * @param name the client's name for its file
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param size how many bytes
 * @param traits what it looks like
 */
public record CheckedPicture(
    String name,
    PictureBytes bytes,
    String sha256,
    long size,
    PictureInfo info,
    PictureTraits traits) {}
