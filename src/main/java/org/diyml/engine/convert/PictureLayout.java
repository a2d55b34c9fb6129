package org.diyml.engine.convert;

/** Order of the axes of a batch of pictures. */
public enum PictureLayout {
  /** Pictures, channels, rows, columns. */
  NCHW,
  /** Pictures, rows, columns, channels. */
  NHWC
}
