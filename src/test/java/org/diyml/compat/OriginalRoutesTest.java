package org.diyml.compat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginalRoutesTest {
  @Test
  void knowsItsOwnAddressesOnly() {
    assertThat(OriginalRoutes.contains("/projects/5/images")).isTrue();
    assertThat(OriginalRoutes.contains("/inference")).isTrue();
    assertThat(OriginalRoutes.contains("/api/v1/projects")).isFalse();
    assertThat(OriginalRoutes.contains("/app/dashboard")).isFalse();
    assertThat(OriginalRoutes.contains("/health")).isFalse();
  }

  @Test
  void findsThePageForEachAddress() {
    assertThat(OriginalRoutes.page("/register")).contains("/app/sign-up");
    assertThat(OriginalRoutes.page("/projects/5/manage")).contains("/app/images?project=5");
    assertThat(OriginalRoutes.page("/projects/5/iterations/7"))
        .contains("/app/training?project=5");
    assertThat(OriginalRoutes.page("/projects/create")).contains("/app/dashboard");
    assertThat(OriginalRoutes.page("/inference")).isEmpty();
    assertThat(OriginalRoutes.pageAfter("/login")).contains("/app/dashboard");
  }
}
