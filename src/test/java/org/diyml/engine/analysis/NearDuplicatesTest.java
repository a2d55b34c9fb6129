package org.diyml.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

  private static final int MANY = 100_000;

  /** What every picture may cost: the window times the samples of hash and signature. */
  private static final long MOST_COMPARISONS = (16L + 8) * CandidateSearch.WINDOW * MANY;

  private final Random random = new Random(1);

  @Test
  void groupsWhatDiffersInFewBits() {
    long[] hashes = random.longs(300).toArray();
    hashes[7] = hashes[3] ^ 0b101;
    hashes[200] = hashes[3] ^ 1L << 60;
    hashes[150] = hashes[149] ^ 1L << 33;
    assertThat(NearDuplicates.find(hashes)).containsExactly(List.of(3, 7, 200), List.of(149, 150));
    assertThat(NearDuplicates.find(hashes)).isEqualTo(NearDuplicates.find(hashes));
  }

  @Test
  void signaturesDecideWhereTheyAreKnown() {
    long[] hashes = random.longs(300).toArray();
    long[][] signatures = signatures(300);
    hashes[1] = hashes[0];
    hashes[3] = hashes[2];
    signatures[3] = signatures[2].clone();
    hashes[5] = hashes[4];
    signatures[5] = null;
    assertThat(NearDuplicates.find(hashes, signatures))
        .containsExactly(List.of(2, 3), List.of(4, 5));
  }

  @Test
  void flatPicturesNeedSignatures() {
    long[] hashes = new long[100];
    assertThat(NearDuplicates.find(hashes)).isEmpty();
    long[][] signatures = signatures(100);
    signatures[60] = signatures[10];
    assertThat(NearDuplicates.find(hashes, signatures)).containsExactly(List.of(10, 60));
  }

  @Test
  void aChainBreaksWhereItHasDrifted() {
    long[] hashes = random.longs(230).toArray();
    for (int i = 1; i < 30; i++) {
      hashes[i] = hashes[i - 1] ^ 1L << 2 * i ^ 1L << 2 * i + 1;
    }
    List<List<Integer>> groups = NearDuplicates.find(hashes);
    assertThat(groups).hasSizeGreaterThan(1);
    assertThat(groups.stream().mapToInt(List::size).sum()).isGreaterThan(25);
  }

  @Test
  void toleratesEmptyAndSingleSets() {
    assertThat(NearDuplicates.find(new long[0])).isEmpty();
    assertThat(NearDuplicates.find(new long[1], signatures(1))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NearDuplicates.find(new long[1], new long[2][]));
  }

  @Test
  void bandsFindWhatIsTheSameByHash() {
    for (int i = 0; i < 1000; i++) {
      long hash = random.nextLong();
      long other = hash;
      for (int bit = 0; bit < NearDuplicates.HASH_LIMIT; bit++) {
        other ^= 1L << random.nextInt(Long.SIZE);
      }
      short[] bands = NearDuplicates.bands(hash);
      short[] otherBands = NearDuplicates.bands(other);
      assertThat(NearDuplicates.sameByHash(hash, other)).isTrue();
      assertThat(bands.length).isEqualTo(4);
      assertThat(IntStream.range(0, 4).anyMatch(b -> bands[b] == otherBands[b])).isTrue();
    }
    assertThat(NearDuplicates.bands(0x0001_0002_8003_0004L))
        .containsExactly((short) 1, (short) 2, (short) 0x8003, (short) 4);
    assertThat(NearDuplicates.sameByHash(0xFF00FF00L, 0x00FF00FFL)).isFalse();
    assertThat(NearDuplicates.sameByHash(0, 0)).isFalse();
    assertThat(NearDuplicates.sameByHash(-1, -1)).isFalse();
  }

  @Test
  void workOnManyDifferentPicturesIsFarBelowTheBound() {
    long[] hashes = random.longs(MANY).toArray();
    long[][] signatures = signatures(MANY);
    for (int i = 0; i < 1000; i++) {
      hashes[MANY - 1 - i] = hashes[i] ^ 1L << i % Long.SIZE;
      signatures[MANY - 1 - i] = altered(signatures[i], 40);
    }
    NearDuplicateSearch search = NearDuplicates.search(hashes, signatures);
    assertThat(search.comparisons()).isLessThan(MOST_COMPARISONS / 2);
    assertThat(search.groups()).hasSizeBetween(990, 1000);
  }

  @Test
  void workOnManyEqualPicturesIsBounded() {
    long[] hashes = new long[MANY];
    Arrays.fill(hashes, 0x123456789ABCDEFL);
    long[][] signatures = new long[MANY][];
    Arrays.fill(signatures, signatures(1)[0]);
    NearDuplicateSearch search = NearDuplicates.search(hashes, signatures);
    assertThat(search.comparisons()).isLessThanOrEqualTo(MOST_COMPARISONS);
    assertThat(search.groups()).singleElement().satisfies(g -> assertThat(g).hasSize(MANY));
  }

  @Test
  void workOnManyFlatPicturesIsBounded() {
    NearDuplicateSearch search = NearDuplicates.search(new long[MANY], new long[MANY][]);
    assertThat(search.comparisons()).isLessThanOrEqualTo(MOST_COMPARISONS);
    assertThat(search.groups()).isEmpty();
  }

  @Test
  void workGrowsLinearly() {
    long small = NearDuplicates.search(hashes(10_000), signatures(10_000)).comparisons();
    long large = NearDuplicates.search(hashes(80_000), signatures(80_000)).comparisons();
    assertThat((double) large / small).isLessThan(8 * 2);
  }

  private long[] hashes(int count) {
    return random.longs(count).toArray();
  }

  private long[][] signatures(int count) {
    long[][] signatures = new long[count][];
    Arrays.setAll(signatures, i -> random.longs(4).toArray());
    return signatures;
  }

  private long[] altered(long[] signature, int bits) {
    long[] altered = signature.clone();
    for (int i = 0; i < bits; i++) {
      altered[random.nextInt(altered.length)] ^= 1L << random.nextInt(Long.SIZE);
    }
    return altered;
  }
}
