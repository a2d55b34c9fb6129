package org.diyml.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request is answered in the language that was chosen, else in the one that is liked best. */
class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de                         | GERMAN",
        "de-AT                      | GERMAN",
        "DE-ch, en;q=0.9            | GERMAN",
        "en;q=0.4, de;q=0.8         | GERMAN",
        "de;q=0.2, en-GB;q=0.8      | ENGLISH",
        "fr, ja;q=0.9, de;q=0.1     | GERMAN",
        "fr, ja                     | ENGLISH",
        "de;q=0, fr                 | ENGLISH",
        "*                          | ENGLISH",
        "; what is this             | ENGLISH",
        "''                         | ENGLISH",
        "                           | ENGLISH",
      })
  void takesWhatIsLikedBestOfWhatIsSpoken(String header, Language expected) {
    assertThat(RequestLanguage.of(request(header))).isEqualTo(expected);
  }

  @Test
  void aChoiceCountsMore() {
    assertThat(RequestLanguage.of(request("de", chosen(Language.ENGLISH))))
        .isEqualTo(Language.ENGLISH);
    assertThat(RequestLanguage.of(request(null, new Cookie("a", "b"), chosen(Language.GERMAN))))
        .isEqualTo(Language.GERMAN);
  }

  @Test
  void aChoiceThatIsNoneCountsNothing() {
    Cookie strange = chosen(Language.ENGLISH);
    strange.setValue("tlh");
    assertThat(RequestLanguage.of(request("de", strange))).isEqualTo(Language.GERMAN);
  }

  @Test
  void eachLanguageIsNamedInItself() {
    assertThat(Language.values()).extracting(Language::getName).contains("English", "Deutsch");
  }

  private static Cookie chosen(Language language) {
    return RequestLanguage.choice(language, "/");
  }

  private static HttpServletRequest request(String header, Cookie... cookies) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            LanguageTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getHeader" -> header;
                  case "getCookies" -> cookies.length == 0 ? null : cookies;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
