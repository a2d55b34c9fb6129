package org.diyml.engine.pictures;

import java.awt.image.BufferedImage;

/**
 * A picture that was decoded.
 *
 * @param info what its header says
 * @param pixels as {@link PictureReader#read(byte[], int)} gives them
 */
public record DecodedPicture(PictureInfo info, BufferedImage pixels) {}
