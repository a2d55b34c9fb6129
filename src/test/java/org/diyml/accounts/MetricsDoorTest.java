package org.diyml.accounts;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.diyml.platform.settings.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsDoorTest {
  @AfterEach
  void unset() {
    System.clearProperty(Setting.METRICS_TOKEN.property());
  }

  @Test
  void isNotMadeWithATokenThatIsEasyToGuess() {
    set("x".repeat(31));
    assertThatIllegalStateException()
        .isThrownBy(MetricsDoor::new)
        .withMessageStartingWith("DIYML_METRICS_TOKEN must have at least 32 characters");
  }

  @Test
  void takesALongTokenOrNone() {
    assertThatNoException().isThrownBy(MetricsDoor::new);
    set("x".repeat(32));
    assertThatNoException().isThrownBy(MetricsDoor::new);
  }

  private static void set(String token) {
    System.setProperty(Setting.METRICS_TOKEN.property(), token);
  }
}
