package org.diyml.features;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.IntConsumer;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.pictures.RgbPixels;
import org.diyml.platform.work.Workers;

/** The pixels of pictures, squashed to squares, for networks that learn from pixels. */
@ApplicationScoped
public class Squares {
  private static final int GROUP = 64;

  @Inject private Workers workers;

  /**
   * Decodes pictures.
   *
   * @param size side in pixels of the squares
   * @param progress told how many are done, now and then; may throw to stop
   * @return for each picture {@code size·size·3} unsigned bytes, in the same order
   * @throws EngineFailure when a picture cannot be decoded
   */
  public byte[][] of(List<Content> pictures, int size, IntConsumer progress) {
    byte[][] squares = new byte[pictures.size()][];
    for (int from = 0; from < squares.length; from += GROUP) {
      List<Content> group = pictures.subList(from, Math.min(squares.length, from + GROUP));
      List<byte[]> pixels = workers.map(group, content -> pixels(content, size));
      for (int i = 0; i < pixels.size(); i++) {
        squares[from + i] = pixels.get(i);
      }
      progress.accept(from + group.size());
    }
    return squares;
  }

  private byte[] pixels(Content content, int size) {
    return RgbPixels.squash(content.decode(size), size);
  }
}
