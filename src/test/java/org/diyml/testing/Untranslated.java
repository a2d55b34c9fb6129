package org.diyml.testing;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds on a page in another language what it still says in English. */
public final class Untranslated {
  private static final Pattern PLACE = Pattern.compile("\\{[^{}]*\\}");

  /** Single words are often the same in both languages, or names. */
  private static final Pattern SENTENCE = Pattern.compile("(?s).*\\p{L} .*\\p{L}.*");

  private static final String SAID =
      """
      () => {
        const said = new Set();
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          if (!walk.currentNode.parentElement.closest("script, style")) {
            said.add(walk.currentNode.data);
          }
        }
        for (const name of ["placeholder", "title", "aria-label", "alt", "data-confirm"]) {
          document.querySelectorAll(`[${name}]`).forEach(e => said.add(e.getAttribute(name)));
        }
        document.querySelectorAll("input[type=submit]").forEach(e => said.add(e.value));
        return [...said].map(text => text.replace(/\\s+/g, " ").trim()).filter(text => text);
      }
      """;

  private final List<Pattern> english;

  private Untranslated(List<Pattern> english) {
    this.english = english;
  }

  /** Knows all English texts that are others in {@code language}. */
  public static Untranslated in(Locale language) {
    return new Untranslated(
        Stream.of("org.diyml.pages", "org.diyml.messages")
            .flatMap(bundle -> others(bundle, language))
            .toList());
  }

  /** The English texts that the page shows, tells to screen readers or asks before a deed. */
  @SuppressWarnings("unchecked")
  public List<String> on(Page page) {
    return ((List<String>) page.evaluate(SAID))
        .stream()
            .filter(text -> english.stream().anyMatch(known -> known.matcher(text).matches()))
            .toList();
  }

  private static Stream<Pattern> others(String bundle, Locale language) {
    ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ENGLISH);
    ResourceBundle translated = ResourceBundle.getBundle(bundle, language);
    return english.keySet().stream()
        .filter(key -> !english.getString(key).equals(translated.getString(key)))
        .map(english::getString)
        .filter(text -> SENTENCE.matcher(PLACE.matcher(text).replaceAll("")).matches())
        .filter(text -> !PLACE.matcher(text).replaceAll("").contains("{"))
        .map(Untranslated::filled);
  }

  /** The text with anything in its places. */
  private static Pattern filled(String text) {
    return Pattern.compile(
        Stream.of(PLACE.split(text.strip(), -1)).map(Pattern::quote).reduce((a, b) -> a + ".*" + b).orElseThrow());
  }
}
