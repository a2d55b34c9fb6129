package org.diyml.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a token reaches: whatever the account may, but no further. Each reaches as far as those
 * before it, and further.
 */
public enum TokenScope {
  /** Look at everything, and try models. */
  READ,
  /** Add, label and delete images. */
  LABEL,
  /** Train, test, take data and models away, bring models. */
  TRAIN,
  /** Deploy models and issue their keys. */
  DEPLOY,
  /** Everything: also projects, their members, and the account itself. */
  ALL;

  /** Whether a token of this scope reaches as far as one of the other. */
  public boolean covers(TokenScope other) {
    return compareTo(other) >= 0;
  }

  /** The word that clients use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of that word, in whatever case. */
  public static Optional<TokenScope> of(String word) {
    return Stream.of(values()).filter(scope -> scope.name().equalsIgnoreCase(word)).findFirst();
  }
}
