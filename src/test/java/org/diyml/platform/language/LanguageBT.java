package org.diyml.platform.language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Locale;
import org.diyml.testing.Chromium;
import org.diyml.testing.Digits;
import org.diyml.testing.Person;
import org.diyml.testing.Server;
import org.diyml.testing.Untranslated;
import org.junit.jupiter.api.Test;

/** People read the pages in the language of their browser, or in the one that they chose. */
class LanguageBT {
  private static final double PATIENCE_MILLIS = 60_000;

  private final Untranslated english = Untranslated.in(Locale.GERMAN);

  @Test
  void signsUpInTheLanguageOfTheBrowserOrInAnother() {
    try (Chromium browser = Chromium.speaking("de-AT")) {
      Page page = browser.page();
      page.navigate(Server.shared().base() + "/app/sign-up");
      assertThat(page.locator("html")).hasAttribute("lang", "de");
      assertThat(page.locator("h1")).hasText("Registrieren");
      page.locator("[id='signUp:username']").fill("x");
      page.locator("[id='signUp:password']").fill("kurz");
      page.locator("#signUp input[type=submit]").click();
      assertThat(page.locator(".wrong").last()).hasText("Ein Passwort hat 8 bis 256 Zeichen.");
      assertThat(english.on(page)).isEmpty();

      page.locator("button[lang=en]").click();
      assertThat(page.locator("h1")).hasText("Sign up");
      assertThat(english.on(page)).contains("Make my account");
      page.navigate(Server.shared().base() + "/app/sign-in");
      assertThat(page.locator("h1")).hasText("Sign in");
      page.locator("button[lang=de]").click();
      assertThat(page.locator("h1")).hasText("Anmelden");
      page.navigate(Server.shared().base() + "/nirgends");
      assertThat(page.locator("h1")).hasText("Hier ist nichts");
    }
  }

  @Test
  void everyPageOfTheMainJobIsTranslated() {
    try (Person person = Person.signedUp(Server.shared())) {
      Page page = person.page();
      page.locator("#account summary").click();
      page.locator("#account button[lang=de]").click();
      assertThat(page.locator("h1")).hasText("Projekte");

      long project = person.client().project("classification");
      for (int digit = 0; digit < 2; digit++) {
        person.client().upload(project, "digit " + digit, Digits.of(digit, 15)).expect(201);
      }
      person.client().upload(project, null, Digits.of(2, 3)).expect(201);
      isTranslated(person, "dashboard");
      isTranslated(person, "images?project=" + project);
      isTranslated(person, "labels?project=" + project);
      isTranslated(person, "members?project=" + project);
      isTranslated(person, "check?project=" + project);
      assertThat(page.locator("#main")).containsText("3 Bilder haben kein Label.", patient());
      isTranslated(person, "results?project=" + project);
      isTranslated(person, "training?project=" + project);
      page.getByText("Erweiterte Einstellungen").click();
      Locator rate = page.locator("[id='settings:learningRate']");
      assertThat(rate).hasValue("0,001");
      rate.fill("0,002");
      page.locator("#main input[value='Jetzt trainieren']").click();
      assertThat(page.locator("#runs .chip.succeeded")).hasText("fertig", hasText());
      assertThat(english.on(page)).isEmpty();
      isTranslated(person, "iteration?project=" + project + "&number=1");
      JsonNode iteration =
          person.client().get("/projects/" + project + "/iterations/1").expect(200).json();
      assertThat(iteration.at("/config/learningRate").asDouble()).isEqualTo(0.002);
      isTranslated(person, "try?project=" + project);
      isTranslated(person, "suggest?project=" + project);
      isTranslated(person, "deployments?project=" + project);
      isTranslated(person, "models");
      isTranslated(person, "account");
      person.complainsOfNothing();
    }
  }

  private void isTranslated(Person person, String address) {
    person.open(address);
    assertThat(english.on(person.page())).as(address).isEmpty();
  }

  private static LocatorAssertions.ContainsTextOptions patient() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
  }

  private static LocatorAssertions.HasTextOptions hasText() {
    return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS);
  }
}
