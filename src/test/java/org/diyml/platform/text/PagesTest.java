package org.diyml.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundle of the pages and the pages know the same texts. */
class PagesTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Pattern IN_VIEW = Pattern.compile("text\\['([a-zA-Z0-9.]+)'\\]");
  private static final Pattern NAMED = Pattern.compile("['\"]([a-zA-Z]+(?:\\.[a-zA-Z0-9]+)+)['\"]");

  /** Beginnings of keys to which a view adds a word. */
  private static final Pattern BEGUN = Pattern.compile("['\"]((?:[a-zA-Z]+\\.)+)['\"]");

  private final ResourceBundle bundle = ResourceBundle.getBundle("org.diyml.pages");

  @Test
  void everyTextOfAViewIsThere() throws IOException {
    Set<String> missing = find(IN_VIEW);
    missing.removeAll(bundle.keySet());
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> unused = new TreeSet<>(bundle.keySet());
    unused.removeAll(find(NAMED));
    // Those take the place of what Faces says by itself.
    unused.removeIf(key -> key.startsWith("jakarta.faces."));
    Set<String> begun = find(BEGUN);
    unused.removeIf(key -> begun.stream().anyMatch(key::startsWith));
    assertThat(unused).isEmpty();
  }

  private static Set<String> find(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(PagesTest::isSource).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }

  private static boolean isSource(Path path) {
    return path.toString().endsWith(".java") || path.toString().endsWith(".xhtml");
  }
}
