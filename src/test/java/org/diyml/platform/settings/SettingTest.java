package org.diyml.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingTest {
  @AfterEach
  void unset() {
    System.clearProperty(Setting.DB_URL.property());
    System.clearProperty(Setting.PICTURE_BYTES.property());
    System.clearProperty(Setting.ADMINS.property());
  }

  @Test
  void hasOneNameForEachPlace() {
    assertThat(Setting.DB_URL.property()).isEqualTo("diyml.db.url");
    assertThat(Setting.DB_URL.variable()).isEqualTo("DIYML_DB_URL");
  }

  @Test
  void takesThePropertyBeforeTheDefault() {
    assertThat(Setting.PICTURE_BYTES.number()).isEqualTo(20 << 20);
    System.setProperty(Setting.PICTURE_BYTES.property(), "5");
    assertThat(Setting.PICTURE_BYTES.number()).isEqualTo(5);
    System.setProperty(Setting.PICTURE_BYTES.property(), "many");
    assertThatIllegalStateException()
        .isThrownBy(Setting.PICTURE_BYTES::number)
        .withMessageContaining("DIYML_PICTURE_BYTES");
  }

  @Test
  void takesListsApartAtTheirCommas() {
    assertThat(Setting.ADMINS.list()).isEmpty();
    System.setProperty(Setting.ADMINS.property(), " Ada ,, grace@example.org,");
    assertThat(Setting.ADMINS.list()).containsExactly("Ada", "grace@example.org");
  }

  @Test
  void connectsToWhatIsSet() {
    assertThat(Connections.databaseUrl()).startsWith("jdbc:h2:file:");
    System.setProperty(Setting.DB_URL.property(), "jdbc:postgresql://db/diyml");
    assertThat(Connections.databaseUrl()).isEqualTo("jdbc:postgresql://db/diyml");
  }

  @Test
  void isListedForOperators() throws IOException {
    String page = Files.readString(Path.of("docs/settings.md"));
    for (Setting setting : Setting.values()) {
      assertThat(page).contains("`" + setting.variable() + "`");
    }
  }
}
