package org.diyml.engine.pictures;

/**
 * What a picture's header says.
 *
 * @param format the format recognised by content
 * @param width pixels of the upright picture, that is after the orientation was applied
 * @param height pixels of the upright picture
 * @param orientation the EXIF orientation as stored, 1 to 8; 1 when there is none
 */
public record PictureInfo(PictureFormat format, int width, int height, int orientation) {}
