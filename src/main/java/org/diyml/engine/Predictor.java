package org.diyml.engine;

import java.awt.image.BufferedImage;
import java.util.List;

/** A model that is loaded and answers. Safe for use by several threads until it is closed. */
public interface Predictor extends AutoCloseable {

  /**
   * Answers for pictures.
   *
   * @param pictures upright and opaque, as {@code PictureReader} gives them; any number
   * @return a list for each picture in the same order, the best answer first. A classifier gives
   *     all its labels. The caller cuts
   * @throws EngineFailure if the runtime fails
   */
  List<List<Prediction>> predict(List<BufferedImage> pictures);

  /**
   * The short side to hand to {@code PictureReader.read}, so that large pictures are decoded no
   * larger than needed. It is {@code PictureReader.FULL_SIZE} where pixel positions are answered.
   */
  int decodeShortSide();

  /** Frees native memory. No other method may be called afterwards. */
  @Override
  void close();
}
