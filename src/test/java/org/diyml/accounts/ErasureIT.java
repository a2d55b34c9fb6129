package org.diyml.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.diyml.platform.storage.Sha256;
import org.diyml.testing.Postgres;
import org.diyml.testing.Server;
import org.diyml.testing.Traces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Two people use everything; one is erased. */
@DisabledIfSystemProperty(
    named = Postgres.CHOICE,
    matches = Postgres.CHOSEN,
    disabledReason = "It looks into the file of the embedded database.")
class ErasureIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void leavesNothingOfWhoIsErasedAndAllOfTheOther() throws Exception {
    try (Server server = Server.start(Map.of())) {
      Belongings kept = new Belongings(server, "kept" + token(), 4);
      Belongings erased = new Belongings(server, "gone" + token(), 0);
      Traces traces = Traces.of(server);
      assertThat(traces.inFiles(erased.pictures()))
          .anyMatch(file -> file.contains("originals"))
          .anyMatch(file -> file.contains("kept"))
          .anyMatch(file -> file.startsWith("features"));
      assertThat(traces.inFiles(erased.words())).anyMatch(file -> file.startsWith("database"));

      erased.erase();
      // The database is written anew when it stops; the server's own folder holds the samples.
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(traces.inFiles(erased.pictures()))
                      .allMatch(file -> file.matches("(database|runtime)/.*")));
      server.close();

      assertThat(traces.inFiles(erased.words())).isEmpty();
      assertThat(traces.inFiles(erased.pictures())).isEmpty();
      assertThat(traces.inTables(erased.texts())).isEmpty();
      assertThat(foldersOf(server, erased.project)).isEmpty();
      assertThat(Belongings.filesOf(server, "checkpoints")).isEmpty();
      assertThat(Belongings.filesOf(server, "imports")).isEmpty();
      assertThat(Belongings.filesOf(server, "evaluations")).isEmpty();
      assertThat(Belongings.filesOf(server, "models")).hasSize(kept.modelFiles);
      assertThat(Belongings.filesOf(server, "uploaded")).hasSize(1);
      assertThat(traces.inTables(kept.texts()))
          .contains("account.username", "label.name", "kept_prediction.sha256");
      assertThat(traces.inFiles(List.of(Belongings.bytes(Sha256.of(Belongings.SHARED.bytes())))))
          .anyMatch(file -> file.startsWith("features"));

      server.restart();
      kept.isWhole();
    }
  }

  private static String token() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  private static List<Path> foldersOf(Server server, long project) throws Exception {
    return Belongings.filesOf(server, "files/" + project);
  }
}
