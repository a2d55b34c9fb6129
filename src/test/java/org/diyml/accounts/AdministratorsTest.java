package org.diyml.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.diyml.platform.settings.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdministratorsTest {
  private final Administrators administrators = new Administrators();

  @AfterEach
  void unset() {
    System.clearProperty(Setting.ADMINS.property());
  }

  @Test
  void areTheAccountsThatTheSettingNamesInAnyCase() {
    System.setProperty(Setting.ADMINS.property(), "ADA, grace@example.org");
    assertThat(administrators.is(account("Ada"))).isTrue();
    assertThat(administrators.is(account("Grace@example.org"))).isTrue();
    assertThat(administrators.is(account("grace"))).isFalse();
    assertThat(administrators.is(account("ada,"))).isFalse();
  }

  private static Account account(String username) {
    return new Account(username, null, "hash", Instant.now());
  }
}
