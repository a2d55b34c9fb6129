package org.diyml.dataset.formats;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in text, such that what is written comes back as the same double. */
final class Decimal {
  private static final int LONGEST = 100;
  private static final int LARGEST_EXPONENT = 400;

  private Decimal() {}

  /** The shortest digits that mean exactly this double, without an exponent. */
  static String text(double value) {
    return text(BigDecimal.valueOf(value));
  }

  /** The sum of two doubles as if their shortest digits were added by hand. */
  static String sum(double one, double two) {
    return text(BigDecimal.valueOf(one).add(BigDecimal.valueOf(two)));
  }

  /** The number of a text; empty when it is none, or an absurd one. */
  static Optional<BigDecimal> parse(String text) {
    String digits = text.strip();
    if (digits.isEmpty() || digits.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      BigDecimal value = new BigDecimal(digits);
      boolean sane = Math.abs((long) value.scale()) <= LARGEST_EXPONENT;
      return sane ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String text(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
