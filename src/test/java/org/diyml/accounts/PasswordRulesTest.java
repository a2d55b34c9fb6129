package org.diyml.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.diyml.platform.errors.FieldChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "seven77", "password", "PassWord1", "qwertyuiop", "ada lovelace"})
  void refuses(String password) {
    assertThatThrownBy(() -> check(password)).hasMessageNotContaining("account.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct horse", "eight888", "пароль мой", "        x        "})
  void takesAnyCharacters(String password) {
    check(password);
  }

  @Test
  void refusesWhatIsTooLong() {
    check("x".repeat(256));
    assertThatThrownBy(() -> check("x".repeat(257)));
  }

  @Test
  void theListHoldsOnlyWhatItsLengthWouldLetPass() throws IOException {
    try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
      List<String> common =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertThat(common)
          .hasSizeGreaterThan(1000)
          .doesNotHaveDuplicates()
          .allMatch(one -> one.length() >= PasswordRules.SHORTEST)
          .allMatch(one -> one.equals(one.toLowerCase(Locale.ROOT)));
    }
  }

  private static void check(String password) {
    PasswordRules.check(new FieldChecks(), "password", password, "Ada Lovelace").done();
  }
}
