package org.diyml.accounts.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.diyml.testing.Client;
import org.diyml.testing.IdentityProvider;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** A provider that comes and goes, and an operator who lets in only those with an account. */
class ClosedDoorIT {
  @Test
  void letsInThoseWithAnAccountWhileTheProviderAnswers() {
    IdentityProvider provider = IdentityProvider.down();
    Map<String, String> settings = new HashMap<>(provider.settings());
    settings.put("DIYML_OIDC_NEW_ACCOUNTS", "false");
    try (Server server = Server.start(settings)) {
      Visit visit = new Visit(server);
      String unreachable = "/app/sign-in?refused=unreachable";
      assertThat(visit.open("/app/provider/sign-in").expect(302).header("Location"))
          .isEqualTo(unreachable);
      Client client = Client.anonymous(server);
      assertThat(visit.open(unreachable).expect(200).text())
          .contains("cannot be reached at the moment", "Sign in with the Works");

      provider.start();
      // It is not asked again at once.
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> !visit.open("/app/provider/sign-in").header("Location").equals(unreachable));
      String subject = "subject-" + UUID.randomUUID();
      assertThat(visit.signIn(subject, "{}")).isEqualTo("/app/sign-in?refused=unknown");
      assertThat(visit.cookie("diyml_session")).isEmpty();
      String name = "user-" + UUID.randomUUID();
      client.post("/accounts", Client.credentials(name, Client.PASSWORD)).expect(201);
      Visit owner = new Visit(server).withPassword(name);
      owner.end(owner.say(owner.begin("/app/provider/link"), subject, "{}"));
      assertThat(visit.signIn(subject, "{}")).isEqualTo("/app/dashboard");

      Visit late = new Visit(server);
      URI back = late.say(late.begin(), subject, "{}");
      provider.close();
      assertThat(late.end(back)).isEqualTo(unreachable);
    }
  }
}
