package org.diyml.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsernameTest {
  @ParameterizedTest
  @CsvSource({
    "alice, alice",
    "alice@example.org, alice@example.org",
    "'Alice Ångström', AliceÅngström",
    "'  --al<script>', alscript",
    "ａｌｉｃｅ, alice",
    "x, user",
    "'', user",
    "'<>', user"
  })
  void keepsWhatItCan(String wished, String name) {
    assertThat(Username.like(wished).findFirst()).hasValue(name);
  }

  @Test
  void callsTheNamelessSomething() {
    assertThat(Username.like(null).findFirst()).hasValue("user");
  }

  @Test
  void hasAlwaysAnother() {
    assertThat(Username.like("ann").limit(3)).containsExactly("ann", "ann-2", "ann-3");
    for (String wished : List.of("a".repeat(64), "a".repeat(500), "İ".repeat(40), "𝕏".repeat(60))) {
      assertThat(Username.like(wished).limit(40))
          .doesNotHaveDuplicates()
          .allMatch(Username::isValid)
          .allMatch(name -> Account.key(name).length() <= 64);
    }
  }
}
