package org.diyml.engine.analysis;

import java.awt.image.BufferedImage;

/**
 * What is measured of a picture's pixels once, when it comes in.
 *
 * <p>All three are measured on a grey copy whose longer side is at most {@value #MEASURED_SIDE}
 * pixels, so that they hardly depend on the size at which the picture was decoded, as long as that
 * was no smaller. The hash is the difference hash (dHash) of Neal Krawetz, 2013: the sign of the
 * brightness step between neighbours in a row of a 9×8 grid of area means, here with a dead band so
 * that coding noise in flat regions does not show.
 *
 * @param hash 64 bits, rows from the top, the highest bit first; a bit is set where the picture
 *     grows brighter to the right. Compare by {@link NearDuplicates#sameByHash}
 * @param brightness mean luma, 0 (black) to 1 (white)
 * @param sharpness variance of the 4-neighbour Laplacian of luma in 0 to 255 (Pech-Pacheco et al.,
 *     2000), 0 or more; sharp photos have hundreds to thousands, blurred ones below some tens
 */
public record PictureTraits(long hash, double brightness, double sharpness) {

  static final int MEASURED_SIDE = 256;

  private static final int COLUMNS = 9;
  private static final int ROWS = 8;

  /** In grey levels of 255: above what JPEG at quality 60 changes in a cell's mean. */
  private static final float DEAD_BAND = 1.5f;

  /**
   * Measures a picture in time linear in its pixels.
   *
   * @param upright upright and opaque; {@code TYPE_3BYTE_BGR} and {@code TYPE_INT_RGB} are fast
   */
  public static PictureTraits of(BufferedImage upright) {
    GreyPlane grey = GreyPlane.of(upright);
    int longer = Math.max(grey.width(), grey.height());
    if (longer > MEASURED_SIDE) {
      grey = grey.resized(scaled(grey.width(), longer), scaled(grey.height(), longer));
    }
    return new PictureTraits(
        differenceHash(grey.resized(COLUMNS, ROWS)),
        Math.min(1, grey.mean() / 255),
        grey.laplacianVariance());
  }

  private static int scaled(int side, int longer) {
    return Math.max(1, Math.round((float) side * MEASURED_SIDE / longer));
  }

  private static long differenceHash(GreyPlane cells) {
    long hash = 0;
    for (int y = 0; y < ROWS; y++) {
      for (int x = 1; x < COLUMNS; x++) {
        boolean brighter = cells.at(x, y) - cells.at(x - 1, y) > DEAD_BAND;
        hash = hash << 1 | (brighter ? 1 : 0);
      }
    }
    return hash;
  }
}
