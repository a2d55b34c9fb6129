package org.diyml.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.diyml.testing.Client;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

class AdministratorsIT {
  private static final String PASSWORD = "correct horse";

  @Test
  void isTheOldestAccountUnlessTheSettingNamesAny() {
    try (Server server = Server.start(Map.of())) {
      Client first = client(server, "first");
      Client second = client(server, "second");
      assertThat(administers(first)).isTrue();
      assertThat(administers(second)).isFalse();

      String proof = "{\"password\":\"" + PASSWORD + "\"}";
      first
          .send("DELETE", "/accounts/me", "application/json", proof.getBytes(StandardCharsets.UTF_8))
          .expect(204);
      assertThat(administers(second)).isTrue();
    }
  }

  @Test
  void areThoseThatTheSettingNames() {
    assertThat(administers(client(Server.strict(), "first"))).isFalse();
    assertThat(administers(client(Server.strict(), "second"))).isTrue();
    assertThat(administers(client(Server.strict(), "THIRD"))).isTrue();
  }

  private static Client client(Server server, String name) {
    Client client = Client.anonymous(server);
    client.post("/accounts", Client.credentials(name, PASSWORD)).expect(201);
    return client.signIn(name, PASSWORD);
  }

  private static boolean administers(Client client) {
    return client.get("/accounts/me").expect(200).json().get("administrator").asBoolean();
  }
}
