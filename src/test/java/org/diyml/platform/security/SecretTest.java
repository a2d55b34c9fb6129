package org.diyml.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretTest {
  @Test
  void holds256RandomBits() {
    Secret secret = Secret.generate("p_");
    assertThat(secret.text()).startsWith("p_");
    assertThat(Base64.getUrlDecoder().decode(secret.text().substring(2))).hasSize(32);
    assertThat(Secret.generate("p_")).isNotEqualTo(secret);
  }

  @Test
  void isStoredAsItsSha256() {
    assertThat(new Secret("abc").hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void staysOutOfLogs() {
    assertThat(new Secret("abc").toString()).doesNotContain("abc");
  }
}
