package org.diyml.accounts;

import java.text.Normalizer;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which user names there can be. */
final class Username {
  private static final int LONGEST = 64;
  private static final Pattern VALID =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,63}");
  private static final Pattern NOT_VALID =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}._@+-]+");

  private static final int FEW = 9;
  private static final int MANY = 100_000_000;

  /** How long a name may be to which a number is added. */
  private static final int ROOM_FOR_NUMBER = 48;

  /** Of somebody whose name has nothing that can be kept. */
  private static final String NAMELESS = "user";

  private Username() {}

  /**
   * Neither another spelling of a name that Unicode counts as the same, such as one in full-width
   * letters, nor one that grows beyond its column in small letters.
   */
  static boolean isValid(String name) {
    return VALID.matcher(name).matches()
        && Normalizer.isNormalized(name, Normalizer.Form.NFKC)
        && Account.key(name).length() <= LONGEST;
  }

  /**
   * Valid names like one that need not be valid: first the nearest, then those with a number.
   *
   * @param wished may be null
   */
  static Stream<String> like(String wished) {
    String normal = Normalizer.normalize(wished == null ? "" : wished, Normalizer.Form.NFKC);
    String plain = NOT_VALID.matcher(normal).replaceAll("");
    String base = isValid(plain) ? plain : shortened(plain);
    IntStream few = IntStream.rangeClosed(2, FEW);
    // Whoever wants a name that many have need not be asked for each of theirs.
    IntStream others = ThreadLocalRandom.current().ints(FEW + 1, MANY);
    return Stream.concat(
        Stream.of(base),
        IntStream.concat(few, others).mapToObj(number -> shortened(base) + "-" + number));
  }

  private static String shortened(String name) {
    String begin = name.substring(0, Math.min(name.length(), ROOM_FOR_NUMBER));
    boolean fits = isValid(begin) && Account.key(begin).length() <= ROOM_FOR_NUMBER;
    return fits ? begin : NAMELESS;
  }
}
