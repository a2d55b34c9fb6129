package org.diyml.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A log in a database that somebody else can write to as well. */
class AuditIT {
  private static final String ADMINISTRATOR = "administrator";

  private static EmbeddedPostgres postgres;
  private static Server server;
  private static Client administrator;

  private final Client owner = Client.registered(server);

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    server =
        Server.start(
            Map.of(
                "DIYML_ADMINS", ADMINISTRATOR,
                "DIYML_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "DIYML_DB_USER", "postgres",
                "DIYML_DB_PASSWORD", "postgres"));
    administrator = Client.anonymous(server);
    administrator
        .post("/accounts", Client.credentials(ADMINISTRATOR, Client.PASSWORD))
        .expect(201);
    administrator.signIn(ADMINISTRATOR, Client.PASSWORD);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    postgres.close();
  }

  @Test
  void tellsWhatWasDone() {
    JsonNode me = owner.get("/accounts/me").json();
    Client.anonymous(server)
        .post("/sessions", Client.credentials(me.get("username").asText(), "wrong horse"))
        .expect(401);
    long project = owner.project("classification");
    String path = "/projects/" + project;
    owner.put(path + "/members/" + ADMINISTRATOR, "{\"role\":\"viewer\"}").expect(201);
    owner.upload(project, "zero", Digits.of(0, 1)).expect(201);
    owner.get(path + "/export?format=csv").expect(200);
    long image = owner.get(path + "/images").json().at("/items/0/id").asLong();
    owner.delete("/images/" + image).expect(204);
    owner.post(path + "/deployments", "{\"model\":\"default\"}").expect(201);
    owner.delete(path).expect(204);
    owner.delete(path).expect(404);

    String account = me.get("id").asText();
    JsonNode entries = administrator.get("/audit?account=" + account).expect(200).json();
    assertThat(entries.get("items").findValuesAsText("action"))
        .containsExactly(
            "project-deleted",
            "key-issued",
            "image-deleted",
            "data-exported",
            "member-set",
            "sign-in-refused",
            "signed-in",
            "account-made");
    assertThat(entries.at("/items/0/subject").asText()).isEqualTo("project " + project);
    assertThat(entries.at("/items/0/address").asText()).isEqualTo("127.0.0.1");
    JsonNode refused =
        administrator.get("/audit?action=sign-in-refused&account=" + account).expect(200).json();
    assertThat(refused.get("total").asInt()).isOne();
    administrator.get("/audit?action=dreamt").expect(422);
  }

  @Test
  void showsWhenSomebodyChangedIt() throws SQLException {
    for (int i = 0; i < 3; i++) {
      owner.post("/accounts/me/tokens", "{\"name\":\"t\"}").expect(201);
    }
    JsonNode whole = verdict();
    assertThat(whole.get("whole").asBoolean()).isTrue();
    long last = whole.get("entries").asLong();
    List<String> lines = administrator.get("/audit/export").expect(200).text().lines().toList();
    assertThat(lines).hasSize((int) last);
    assertThat(lines.get(lines.size() - 1)).contains(whole.get("hash").asText());

    write("update audit_entry set account_id = account_id + 1 where number = 2");
    assertThat(firstWrong()).isEqualTo(2);
    write("update audit_entry set account_id = account_id - 1 where number = 2");
    assertThat(verdict().get("whole").asBoolean()).isTrue();

    write("create table kept as select * from audit_entry where number in (3, " + last + ")");
    write("delete from audit_entry where number = 3");
    assertThat(firstWrong()).isEqualTo(3);
    write("insert into audit_entry select * from kept where number = 3");
    write("delete from audit_entry where number = " + last);
    assertThat(firstWrong()).isEqualTo(last);
    write("insert into audit_entry select * from kept where number = " + last);
    assertThat(verdict().get("whole").asBoolean()).isTrue();
  }

  private static JsonNode verdict() {
    return administrator.get("/audit/verification").expect(200).json();
  }

  private static long firstWrong() {
    JsonNode verdict = verdict();
    assertThat(verdict.get("whole").asBoolean()).isFalse();
    return verdict.get("firstWrong").asLong();
  }

  private static void write(String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
