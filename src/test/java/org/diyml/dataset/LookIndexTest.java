package org.diyml.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.diyml.engine.analysis.NearDuplicates;
import org.junit.jupiter.api.Test;

class LookIndexTest {
  private final Random random = new Random(7);
  private final long[] looks = random.longs(5000).toArray();
  private final LookIndex index = new LookIndex();

  @Test
  void findsWhatComparingWithAllFinds() {
    for (int i = 0; i < looks.length; i++) {
      index.add(looks[i], i % 2 == 0 ? Split.TRAIN : Split.VALIDATION);
    }
    int found = 0;
    for (int i = 0; i < 2000; i++) {
      long look = i % 2 == 0 ? random.nextLong() : altered(looks[random.nextInt(looks.length)]);
      boolean there =
          IntStream.range(0, looks.length)
              .anyMatch(k -> k % 2 == 1 && NearDuplicates.sameByHash(looks[k], look));
      assertThat(index.find(look, split -> split == Split.VALIDATION).isPresent())
          .isEqualTo(there);
      found += there ? 1 : 0;
    }
    assertThat(found).isGreaterThan(400);
  }

  @Test
  void tellsThePartOfWhatItFound() {
    index.add(looks[0], Split.TRAIN);
    index.add(looks[1], Split.VALIDATION);
    assertThat(index.find(altered(looks[1]), split -> true)).contains(Split.VALIDATION);
    assertThat(index.find(altered(looks[1]), split -> split != Split.VALIDATION)).isEmpty();
    assertThat(index.find(looks[2], split -> true)).isEmpty();
  }

  @Test
  void flatPicturesLookLikeNothing() {
    index.add(0, Split.TRAIN);
    assertThat(index.find(0, split -> true)).isEmpty();
  }

  /** The same shot: three bits of 64 differ. */
  private long altered(long look) {
    return look ^ 1L << random.nextInt(20) ^ 1L << 20 + random.nextInt(20) ^ 1L << 63;
  }
}
