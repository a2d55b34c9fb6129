package org.diyml.deployments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.diyml.platform.errors.UserError;
import org.junit.jupiter.api.Test;

class OriginsTest {
  @Test
  void allowsThoseThatAreNamed() {
    Origins origins = Origins.of(List.of("https://shop.example", "http://127.0.0.1:3000"));
    assertThat(Origins.read(origins.text())).isEqualTo(origins);
    assertThat(origins.allow("https://shop.example")).isTrue();
    assertThat(origins.allow("http://127.0.0.1:3000")).isTrue();
    assertThat(origins.allow("http://shop.example")).isFalse();
    assertThat(origins.allow("https://shop.example.evil.example")).isFalse();
    assertThat(Origins.of(List.of("*")).allow("https://whoever.example")).isTrue();
    assertThat(Origins.read("").allow("null")).isFalse();
  }

  @Test
  void refusesWhatNoBrowserWouldSay() {
    for (String wrong :
        List.of("shop.example", "https://shop.example/", "ftp://a.example", "https://a b", "null")) {
      assertThatThrownBy(() -> Origins.of(List.of(wrong)))
          .as(wrong)
          .isInstanceOf(UserError.class)
          .hasMessageContaining(wrong);
    }
  }
}
