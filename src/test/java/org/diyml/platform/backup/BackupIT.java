package org.diyml.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instance on one database is taken while it runs, and comes back on the other. */
class BackupIT {
  @TempDir private Path folder;

  @Test
  void goesOnElsewhereAsItWas() throws IOException {
    Client owner = Client.registered(Server.shared());
    long project = owner.project("classification");
    Picture four = Digits.of(4, 1).get(0);
    for (int digit = 0; digit < 2; digit++) {
      owner.upload(project, "digit \"" + digit + "\" ü😀", Digits.of(digit, 15)).expect(201);
    }
    long image = owner.upload(project, null, List.of(four)).json().at("/images/0/id").asLong();
    assertThat(owner.train(project).get("status").asText()).isEqualTo("succeeded");
    String deployments = "/projects/" + project + "/deployments";
    String key = owner.post(deployments, "{\"iteration\":1}").json().get("apiKey").asText();
    List<String> asked =
        List.of(
            "/accounts/me",
            "/projects/" + project,
            "/projects/" + project + "/labels",
            "/projects/" + project + "/images?size=200",
            "/projects/" + project + "/iterations/1",
            deployments);
    List<String> before = asked.stream().map(path -> owner.get(path).expect(200).text()).toList();
    String answer = infer(Server.shared(), key);

    Path backup = folder.resolve("backup.zip");
    Files.write(backup, Client.administrator().get("/admin/backup").expect(200).bytes());
    owner.delete("/images/" + image).expect(204);

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Server restored =
            Server.start(
                Map.of(
                    "DIYML_RESTORE", backup.toString(),
                    "DIYML_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                    "DIYML_DB_USER", "postgres",
                    "DIYML_DB_PASSWORD", "postgres",
                    "DIYML_ADMINS", "administrator"))) {
      Client same = Client.anonymous(restored).as(owner);
      String moved = restored.base().toString();
      assertThat(asked.stream().map(path -> same.get(path).expect(200).text()))
          .containsExactlyElementsOf(
              before.stream()
                  .map(text -> text.replace(Server.shared().base().toString(), moved))
                  .toList());
      assertThat(same.get("/images/" + image + "/content").bytes()).isEqualTo(four.bytes());
      assertThat(infer(restored, key)).isEqualTo(answer);
      JsonNode audit =
          Client.anonymous(restored)
              .signIn("administrator", Client.PASSWORD)
              .get("/audit/verification")
              .json();
      assertThat(audit.get("whole").asBoolean()).isTrue();
      same.upload(project, "another", Digits.of(5, 1)).expect(201);

      restored.kill();
      restored.restart();
      assertThat(same.get("/projects/" + project + "/labels").json().get("total").asInt())
          .isEqualTo(3);
    }
  }

  private static String infer(Server server, String key) {
    return Client.anonymous(server)
        .with("API-Key", key)
        .form("/inference", Map.of(), List.of(Digits.last(0)))
        .expect(200)
        .json()
        .get("predictions")
        .toString();
  }
}
