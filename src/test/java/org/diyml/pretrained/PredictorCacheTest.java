package org.diyml.pretrained;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.engine.PreparedPicture;
import org.junit.jupiter.api.Test;

class PredictorCacheTest {
  private static final long MEMORY = 1000;

  private final List<Long> loaded = new ArrayList<>();
  private final List<Long> closed = new ArrayList<>();
  private final PredictorCache cache = new PredictorCache(2 * MEMORY, this::load, pictures -> {});

  @Test
  void loadsOnceAndClosesTheOneThatWasNotUsedForLongest() {
    cache.use(1, predictor -> null);
    cache.use(2, predictor -> null);
    cache.use(1, predictor -> null);
    cache.use(3, predictor -> null);
    assertThat(loaded).containsExactly(1L, 2L, 3L);
    assertThat(closed).containsExactly(2L);
  }

  @Test
  void neverClosesWhatIsInUse() {
    cache.use(
        1,
        predictor -> {
          cache.forget(1);
          assertThat(closed).isEmpty();
          return null;
        });
    assertThat(closed).containsExactly(1L);
  }

  @Test
  void closesAllAtTheEnd() {
    cache.use(1, predictor -> null);
    cache.use(2, predictor -> null);
    cache.close();
    assertThat(closed).containsExactlyInAnyOrder(1L, 2L);
  }

  private Predictor load(long id) {
    loaded.add(id);
    return new Predictor() {
      @Override
      public PreparedPicture prepare(BufferedImage picture) {
        return new PreparedPicture(new byte[0], picture.getWidth(), picture.getHeight());
      }

      @Override
      public List<List<Prediction>> answer(List<PreparedPicture> pictures) {
        return List.of();
      }

      @Override
      public long memory() {
        return MEMORY;
      }

      @Override
      public int decodeShortSide() {
        return 96;
      }

      @Override
      public void close() {
        closed.add(id);
      }
    };
  }
}
