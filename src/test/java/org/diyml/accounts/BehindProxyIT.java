package org.diyml.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** A server that an operator put behind a proxy, which says where requests come from. */
class BehindProxyIT {
  /** The same header by another spelling, so that both are sent. */
  private static final String SECOND_LINE = "x-forwarded-for";

  private static final Server server = Server.strict();

  @Test
  void handsOutSecureCookiesWhereTheProxySpeaksTls() {
    String credentials = register();
    Answer secure =
        from("10.0.0.1").with("X-Forwarded-Proto", "https").post("//login", credentials);
    assertThat(secure.expect(200).header("Set-Cookie")).contains("Secure");
    assertThat(secure.header("Strict-Transport-Security")).contains("max-age");
    Answer plain = from("10.0.0.1").post("//login", credentials);
    assertThat(plain.expect(200).header("Set-Cookie")).doesNotContain("Secure");
    assertThat(plain.header("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void slowsDownOneAddressThatTriesManyAccounts() {
    String credentials = register();
    Answer refused = guessUntilRefused(from("10.9.9.9"));
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    // What a client says of itself stands before what the proxy saw, and counts for nothing.
    from("10.9.9.9, 10.0.0.2").post("/sessions", credentials).expect(201);
    guessUntilRefused(from("10.0.0.2, 10.9.9.9"));
  }

  @Test
  void believesTheProxyThatAddsALineOfItsOwn() {
    String credentials = register();
    guessUntilRefused(from("10.0.0.3").with(SECOND_LINE, "10.8.8.8"));
    from("10.0.0.3").with(SECOND_LINE, "10.0.0.4").post("/sessions", credentials).expect(201);
  }

  private static Answer guessUntilRefused(Client guesser) {
    for (int i = 0; i < 200; i++) {
      String nobody = Client.credentials("u-" + UUID.randomUUID(), "some guess");
      Answer answer = guesser.post("/sessions", nobody);
      if (answer.status() == 429) {
        return answer;
      }
      answer.expect(401);
    }
    throw new AssertionError("Never refused");
  }

  private static String register() {
    String credentials = Client.credentials("user-" + UUID.randomUUID(), Client.PASSWORD);
    from("10.0.0.1").post("/accounts", credentials).expect(201);
    return credentials;
  }

  private static Client from(String address) {
    return Client.anonymous(server).with("X-Forwarded-For", address);
  }
}
