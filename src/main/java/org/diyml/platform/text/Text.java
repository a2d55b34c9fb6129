package org.diyml.platform.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A sentence for a person: the key of a message and what fills its places,
 * which may be sentences too.
 *
 * <p>The messages are in {@code org/diyml/messages.properties} and its translations.
 */
public record Text(String key, Object... values) {
  /** Base name of the bundle that holds every message. */
  public static final String BUNDLE = "org.diyml.messages";

  /** The text of {@code key}, its places {@code {0}}, {@code {1}}… filled with {@code values}. */
  public static Text of(String key, Object... values) {
    return new Text(key, values);
  }

  /** A sentence that is known in one language only. */
  public static Text said(String sentence) {
    return of("text.said", sentence);
  }

  /**
   * The sentence in a language.
   *
   * @throws MissingResourceException when the bundle lacks the key, which is a defect
   */
  public String in(Locale locale) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
    Object[] said =
        Stream.of(values)
            .map(value -> value instanceof Text text ? text.in(locale) : value)
            .toArray();
    return new MessageFormat(pattern, locale).format(said);
  }

  /** The sentence in the product's first language. */
  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
