package org.diyml.platform.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that the product speaks: there is a bundle of each kind of text in it. */
public enum Language {
  ENGLISH(Locale.ENGLISH),
  GERMAN(Locale.GERMAN);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The code of the language, such as {@code de}. */
  public String getTag() {
    return locale.toLanguageTag();
  }

  /** The name of the language in itself, such as Deutsch. */
  public String getName() {
    return locale.getDisplayLanguage(locale);
  }

  /** The language of a code, if it is spoken here. */
  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.getTag().equals(tag)).findFirst();
  }

  /**
   * The language that suits somebody best.
   *
   * @param preferences the value of an Accept-Language header; null or nonsense tells nothing
   */
  static Language preferred(String preferences) {
    if (preferences == null) {
      return ENGLISH;
    }
    try {
      List<String> tags = Arrays.stream(values()).map(Language::getTag).toList();
      String tag = Locale.lookupTag(Locale.LanguageRange.parse(preferences), tags);
      return of(tag).orElse(ENGLISH);
    } catch (IllegalArgumentException e) {
      // Headers are written by anybody; one that cannot be read is no reason to refuse an answer.
      return ENGLISH;
    }
  }
}
