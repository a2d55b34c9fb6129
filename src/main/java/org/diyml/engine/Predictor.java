package org.diyml.engine;

import java.awt.image.BufferedImage;
import java.util.List;

/** A model that is loaded and answers. Safe for use by several threads until it is closed. */
public interface Predictor extends AutoCloseable {

  /**
   * Brings a picture to what the network sees. This is work for the caller's own thread, before
   * what many callers have prepared goes through the network at once.
   *
   * @param picture upright and opaque, as {@code PictureReader} gives it
   */
  PreparedPicture prepare(BufferedImage picture);

  /**
   * Answers for pictures that this model prepared.
   *
   * @param pictures any number
   * @return a list for each picture in the same order, the best answer first. A classifier gives
   *     all its labels. The caller cuts
   * @throws EngineFailure if the runtime fails
   */
  List<List<Prediction>> answer(List<PreparedPicture> pictures);

  /** Prepares pictures and answers for them. */
  default List<List<Prediction>> predict(List<BufferedImage> pictures) {
    return answer(pictures.stream().map(this::prepare).toList());
  }

  /**
   * The short side to hand to {@code PictureReader.read}, so that large pictures are decoded no
   * larger than needed. It is {@code PictureReader.FULL_SIZE} where pixel positions are answered.
   */
  int decodeShortSide();

  /** Bytes of memory that it holds as long as it is not closed, roughly; what it shares counts not. */
  long memory();

  /** Frees native memory. No other method may be called afterwards. */
  @Override
  void close();
}
