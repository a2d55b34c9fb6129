package org.diyml.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** The main job on the other database. */
class PostgresIT {
  @Test
  void doesTheMainJob() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Server server =
            Server.start(
                Map.of(
                    "DIYML_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                    "DIYML_DB_USER", "postgres",
                    "DIYML_DB_PASSWORD", "postgres"))) {
      Client owner = Client.registered(server);
      assertThat(owner.get("/health").json().toString()).contains("PostgreSQL");
      long project = owner.project("classification");
      for (int digit = 0; digit < 2; digit++) {
        owner.upload(project, "digit " + digit, Digits.of(digit, 15)).expect(201);
      }
      assertThat(owner.train(project).get("status").asText()).isEqualTo("succeeded");
      JsonNode deployed =
          owner
              .post("/projects/" + project + "/deployments", "{\"iteration\":1}")
              .expect(201)
              .json();
      Client.anonymous(server)
          .with("API-Key", deployed.get("apiKey").asText())
          .form("/inference", Map.of(), List.of(Digits.last(0)))
          .expect(200);
      owner.delete("/projects/" + project).expect(204);
    }
  }
}
