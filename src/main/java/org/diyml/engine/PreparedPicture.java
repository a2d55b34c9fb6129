package org.diyml.engine;

/**
 * What a model's network will see of a picture: small, and independent of the picture itself.
 *
 * @param rgb unsigned bytes, rows from the top, red, green, blue, of the size that the model asks for
 * @param width of the picture that it was made of, in pixels
 * @param height of the picture that it was made of, in pixels
 */
public record PreparedPicture(byte[] rgb, int width, int height) {}
