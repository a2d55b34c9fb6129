package org.diyml.accounts.identities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptSealTest {
  private static final Provider PROVIDER = provider("a long secret");

  private final Attempt attempt = Attempt.toLink(7, "/app/account");

  @Test
  void opensOnAnyNodeWhatAnotherSealed() {
    String sealed = new AttemptSeal().seal(PROVIDER, attempt);
    assertThat(new AttemptSeal().open(PROVIDER, sealed)).hasValue(attempt);
    assertThat(sealed).doesNotContain(attempt.state().text(), attempt.verifier().text());
  }

  @Test
  void opensNothingThatWasSealedWithAnotherSecretOrChanged() {
    AttemptSeal seal = new AttemptSeal();
    String sealed = seal.seal(PROVIDER, attempt);
    Provider other = provider("another long secret");
    assertThat(new AttemptSeal().open(other, sealed)).isEmpty();
    assertThat(seal.open(PROVIDER, sealed.substring(0, sealed.length() - 3) + "AAA")).isEmpty();
    assertThat(seal.open(PROVIDER, sealed.replaceFirst("^[^.]*", "e30"))).isEmpty();
    String head = sealed.substring(0, sealed.indexOf('.'));
    for (String end : List.of("", ".", "..", "....", ".a.b.c.d", "..AAAA.AAAA.AAAA", "..!.!.!")) {
      assertThat(seal.open(PROVIDER, head + end)).as(end).isEmpty();
      assertThat(seal.open(PROVIDER, end)).as(end).isEmpty();
    }
  }

  @Test
  void tellsNoSecretInALog() {
    assertThat(attempt.toString()).doesNotContain(attempt.verifier().text());
    assertThat(PROVIDER.toString()).doesNotContain(PROVIDER.secret());
  }

  private static Provider provider(String secret) {
    return new Provider("https://login.example", "diyml", secret, "Login", "https://here.example");
  }
}
