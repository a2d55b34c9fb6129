package org.diyml.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.diyml.platform.storage.Sha256;
import org.diyml.testing.AccountArchive;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Noise;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody who uses everything asks for all that is stored about them. */
class AccountExportIT {
  /** Tables that hold nothing of anybody, each with the reason. */
  private static final Map<String, String> NOBODYS =
      Map.of(
          "audit_head", "the end of the chain of hashes",
          "installation", "networks that administrators installed for all",
          "flyway_schema_history", "which migrations ran");

  private static final String OTHER = "other" + word();
  private static final Picture OF_OTHER = Digits.of(7, 12).get(11);

  private static Belongings own;
  private static AccountArchive archive;

  @BeforeAll
  static void export() throws Exception {
    Server server = Server.shared();
    String word = "mine" + word();
    own = new Belongings(server, word, 0);
    Client other = Client.registered(server);
    long project =
        other
            .post("/projects", "{\"name\":\"" + OTHER + "\",\"type\":\"classification\"}")
            .expect(201)
            .json()
            .get("id")
            .asLong();
    Picture picture = new Picture(OTHER + ".png", OF_OTHER.bytes());
    other.upload(project, "label" + OTHER, List.of(picture)).expect(201);
    other.put("/projects/" + project + "/members/p" + word, "{\"role\":\"viewer\"}").expect(201);
    archive = AccountArchive.of(own.client.get("/accounts/me/export").expect(200).bytes());
  }

  private static String word() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  @Test
  void holdsEveryPictureAndModelByteByByte() {
    Set<String> hashes =
        archive.files().values().stream().map(Sha256::of).collect(Collectors.toSet());
    assertThat(hashes)
        .containsAll(own.pictures.stream().map(picture -> Sha256.of(picture.bytes())).toList());
    assertThat(archive.files().keySet())
        .anyMatch(file -> file.matches("account/models/\\d+\\.onnx"))
        .anyMatch(file -> file.matches("projects/" + own.project + "/trained/.*"))
        .anyMatch(file -> file.matches("projects/" + own.project + "/kept/\\d+\\.png"));
  }

  @Test
  void holdsWhatIsKnownOfThem() {
    String folder = "projects/" + own.project + "/";
    assertThat(archive.rows("account/account.jsonl")).hasSize(1);
    assertThat(archive.rows("account/access_token.jsonl")).hasSize(2);
    assertThat(archive.text("account/audit_entry.jsonl")).contains("ACCOUNT_MADE", "DATA_EXPORTED");
    assertThat(archive.text("account/audit_entry_by_others.jsonl")).contains("MEMBER_SET");
    assertThat(archive.rows(folder + "image.jsonl")).hasSize(2 * Belongings.EACH + 1);
    assertThat(archive.rows(folder + "annotation.jsonl")).hasSize(2 * Belongings.EACH + 1);
    assertThat(archive.rows(folder + "snapshot_image.jsonl")).hasSize(2 * Belongings.EACH + 1);
    JsonNode result = archive.rows(folder + "training_result.jsonl").get(0);
    assertThat(result.get("metrics").isObject()).isTrue();
    assertThat(archive.rows(folder + "kept_prediction.jsonl")).hasSize(1);
    assertThat(archive.rows(folder + "deployment_key.jsonl").get(0).get("prefix").asText())
        .isNotEmpty();
  }

  @Test
  void holdsNothingOfOthersButTheNamesOfTheirProjects() {
    JsonNode theirs =
        archive.rows("account/membership.jsonl").stream()
            .filter(row -> row.get("name").asText().equals(OTHER))
            .findFirst()
            .orElseThrow();
    assertThat(theirs.get("role").asText()).isEqualTo("VIEWER");
    String everything = archive.everything();
    assertThat(everything.split(OTHER, -1)).hasSize(2);
    assertThat(everything)
        .doesNotContain(Sha256.of(OF_OTHER.bytes()))
        .doesNotContain(new String(OF_OTHER.bytes(), StandardCharsets.ISO_8859_1));
  }

  /** Each reads all files, so that many at once would be a way to wear a server down. */
  @Test
  void isWrittenOnceAtATime() throws Exception {
    Client client = Client.registered(Server.shared());
    long project = client.project("classification");
    for (int side = 1000; side < 1005; side++) {
      Picture large = new Picture(side + ".png", Noise.picture(side));
      client.upload(project, null, List.of(large)).expect(201);
    }
    try (InputStream unread = client.open("/accounts/me/export")) {
      assertThat(unread.read()).isEqualTo('P');
      assertThat(client.get("/accounts/me/export").expect(409).text()).contains("being written");
      unread.readAllBytes();
    }
    client.get("/accounts/me/export").expect(200);
  }

  @Test
  void holdsNoSecret() {
    assertThat(archive.everything())
        .doesNotContain("$argon2")
        .doesNotContain(own.token, own.key)
        .doesNotContain(hash(own.token), hash(own.key))
        .doesNotContain("passwordHash", "tokenHash", "keyHash");
  }

  private static String hash(String secret) {
    return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void tellsOfEachFileWhatItHolds() {
    List<JsonNode> lines = archive.rows("manifest.jsonl");
    assertThat(lines.stream().map(line -> line.get("file").asText()))
        .containsExactlyInAnyOrderElementsOf(
            archive.files().keySet().stream()
                .filter(file -> !file.equals("manifest.jsonl") && !file.equals("README.json"))
                .toList());
    for (JsonNode line : lines) {
      String file = line.get("file").asText();
      byte[] content = archive.files().get(file);
      assertThat(line.get("sha256").asText()).as(file).isEqualTo(Sha256.of(content));
      assertThat(line.get("bytes").asLong()).as(file).isEqualTo(content.length);
      if (file.endsWith(".jsonl")) {
        assertThat(line.get("rows").asInt()).as(file).isEqualTo(archive.rows(file).size());
      }
    }
    assertThat(archive.text("README.json")).contains("image.jsonl", "trained/", "account.jsonl");
  }

  /** A table that is added later is exported, or somebody says why not. */
  @Test
  void leavesOutNoTable() throws Exception {
    Set<String> told =
        archive.rows("manifest.jsonl").stream()
            .map(line -> line.get("table").asText())
            .filter(table -> !table.equals("null"))
            .collect(Collectors.toCollection(TreeSet::new));
    told.addAll(NOBODYS.keySet());
    assertThat(told).isEqualTo(tables());
  }

  /** The tables that the migrations make. */
  private static Set<String> tables() throws Exception {
    String address = "jdbc:h2:mem:tables;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
    Flyway.configure()
        .dataSource(address, "", "")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    Set<String> tables = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection(address);
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "select table_name from information_schema.tables"
                        + " where table_schema = 'public'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
