package org.diyml.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundle and the code know the same messages. */
class MessagesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/diyml");
  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+)+)\"");

  /** Keys that end in a word of an enum, or in the name of a table or kind of data. */
  private static final List<String> BY_WORD =
      List.of(
          "image.annotationType.",
          "analysis.odd.",
          "analysis.box.",
          "drift.",
          "dataexport.",
          "processing.");

  private final ResourceBundle bundle = ResourceBundle.getBundle(Text.BUNDLE, Locale.ENGLISH);

  @Test
  void everyMessageIsUsed() throws IOException {
    Set<String> unused = new TreeSet<>(bundle.keySet());
    unused.removeAll(keysInCode());
    unused.removeIf(key -> BY_WORD.stream().anyMatch(key::startsWith));
    assertThat(unused).isEmpty();
  }

  @Test
  void everyMessageCanBeFormatted() {
    for (String key : bundle.keySet()) {
      String text = Text.of(key, 1, 2, 3, 4, 5).in(Locale.ENGLISH);
      assertThat(text).as(key).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void fillsPlaces() {
    assertThat(Text.of("training.tooFew", "cat", 2, 5).toString()).contains("cat", "2", "5");
  }

  @Test
  void saysSentencesInsideSentencesInTheSameLanguage() {
    Text outer = Text.of("inference.unreadable", "a.png", Text.of("picture.empty"));
    assertThat(outer.toString()).endsWith("The file is empty.");
    assertThat(outer.in(Locale.GERMAN)).endsWith(Text.of("picture.empty").in(Locale.GERMAN));
  }

  private static Set<String> keysInCode() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = KEY.matcher(Files.readString(file));
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    }
    return keys;
  }
}
