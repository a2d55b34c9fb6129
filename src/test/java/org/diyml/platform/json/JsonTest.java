package org.diyml.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.text.Text;
import org.junit.jupiter.api.Test;

class JsonTest {
  private final Json json = new Json();

  record Settings(int epochs, String name, Inner inner) {}

  record Inner(double rate) {}

  record Reason(Text text) {}

  @Test
  void namesTheFieldThatHasTheWrongType() {
    assertThat(error("{\"epochs\":\"ten\"}").fields().get(0).field()).isEqualTo("epochs");
    assertThat(error("{\"epochs\":1.5}").fields().get(0).field()).isEqualTo("epochs");
    assertThat(error("{\"name\":5}").fields().get(0).field()).isEqualTo("name");
    assertThat(error("{\"inner\":{\"rate\":\"x\"}}").fields().get(0).field())
        .isEqualTo("inner.rate");
  }

  @Test
  void saysASentenceInTheLanguageOfTheReaderOnly() {
    Reason reason = new Reason(Text.of("analysis.unlabelled", 3));
    String stored = json.write(reason);
    assertThat(stored).doesNotContain("images");
    Reason read = json.read(stored, Reason.class);
    assertThat(json.write(read, Locale.ENGLISH)).contains("\"3 images have no label");
    assertThat(json.write(read, Locale.GERMAN)).contains("\"3 Bilder haben kein Label");
  }

  @Test
  void readsASentenceThatWasStoredAsSaid() {
    Reason read = json.read("{\"text\":\"It isn't {1}.\"}", Reason.class);
    assertThat(read.text().in(Locale.GERMAN)).isEqualTo("It isn't {1}.");
  }

  @Test
  void callsBrokenTextMalformed() {
    assertThat(error("{").kind()).isEqualTo(ErrorKind.MALFORMED);
    assertThat(error("{\"epochs\":1} {}").kind()).isEqualTo(ErrorKind.MALFORMED);
    assertThat(error("[]").kind()).isEqualTo(ErrorKind.MALFORMED);
  }

  @Test
  void mergesKnownFieldsOnly() {
    Settings base = new Settings(10, "a", new Inner(0.5));
    Settings merged = json.merge(base, json.readObject(stream("{\"epochs\":3}")));
    assertThat(merged).isEqualTo(new Settings(3, "a", new Inner(0.5)));
    UserError error =
        catchThrowableOfType(
            UserError.class, () -> json.merge(base, json.readObject(stream("{\"epoch\":3}"))));
    assertThat(error.fields().get(0).field()).isEqualTo("epoch");
  }

  private UserError error(String text) {
    return catchThrowableOfType(
        UserError.class, () -> json.read(stream(text), Settings.class));
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
