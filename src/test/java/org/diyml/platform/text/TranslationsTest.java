package org.diyml.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diyml.platform.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has every text, with the same places to fill. */
class TranslationsTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/diyml");
  private static final Pattern PLACE = Pattern.compile("\\{\\d");

  static Stream<Arguments> translations() {
    return Stream.of("messages", "pages")
        .flatMap(
            bundle ->
                Stream.of(Language.values())
                    .filter(language -> language != Language.ENGLISH)
                    .map(language -> Arguments.of(bundle, language)));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void hasTheSameKeys(String bundle, Language language) throws IOException {
    assertThat(texts(bundle + "_" + language.getTag()).keySet())
        .isEqualTo(texts(bundle).keySet());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void hasTheSamePlacesAndCanBeFilled(String bundle, Language language) throws IOException {
    Properties original = texts(bundle);
    texts(bundle + "_" + language.getTag())
        .forEach(
            (key, text) -> {
              assertThat(places(text)).as("%s", key).isEqualTo(places(original.get(key)));
              String filled =
                  new MessageFormat((String) text, language.locale())
                      .format(new Object[] {1, 2, 3, 4, 5});
              assertThat(filled).as("%s", key).isNotBlank().doesNotContain("{");
            });
  }

  private static Set<String> places(Object text) {
    return PLACE.matcher((String) text).results().map(r -> r.group()).collect(Collectors.toSet());
  }

  private static Properties texts(String bundle) throws IOException {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
      texts.load(in);
    }
    return texts;
  }
}
