package org.diyml;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.diyml.testing.Person;
import org.diyml.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody new goes from an empty account to a deployed model, led by the first steps. */
class FirstStepsBT {
  private static final double PATIENCE_MILLIS = 180_000;
  private static final int MOST_CLICKS = 25;

  private static Person person;
  private static Page page;
  private int clicks;

  @BeforeAll
  static void open() {
    person = Person.signedUp(Server.shared());
    page = person.page();
  }

  @AfterAll
  static void close() {
    person.complainsOfNothing();
    person.close();
  }

  @Test
  void goesFromSamplePicturesToADeployedModel() {
    person.open("dashboard");
    person.lookInBothColours("first-dashboard");
    click(person.button("Try with sample pictures"));
    assertThat(page.locator("#grid .thing").first()).isVisible(visible());
    assertThat(page.locator("a.chip").first()).containsText("400");
    isAt("Check");
    person.lookInBothColours("first-images");
    see("Label", "first-label");

    click(next());
    assertThat(page.locator(".headline")).containsText("ready", patient());
    person.lookInBothColours("first-check");
    page.reload();
    isAt("Train");
    see("Results", "first-results");
    see("Try", "first-try");

    click(next());
    click(person.button("Train now"));
    assertThat(page.locator("#runs .chip.succeeded")).isVisible(visible());
    person.lookInBothColours("first-train");
    click(phase("Results"));
    assertThat(page.locator(".headline").first())
        .containsText(Pattern.compile("Right on \\d+ of \\d+ images it had never seen"));
    explainsAWord();
    person.lookInBothColours("first-result");

    click(next());
    click(page.locator("button.thing").first());
    assertThat(page.locator(".answer .bar").first()).isVisible();
    assertThat(page.locator("#trial-alike a.thing")).hasCount(8);
    assertThat(page.locator("#path")).containsText("first answer");
    person.lookInBothColours("first-answer");

    click(page.locator("#path a"));
    assertThat(page.locator("#path")).hasCount(0);
    click(person.button("Deploy"));
    assertThat(page.locator("#key")).containsText("diyml_key_");
    person.lookInBothColours("first-deploy");
    assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
  }

  @Test
  void hidesTheStepsForGood() {
    long project = person.client().project("classification");
    person.open("images?project=" + project);
    isAt("Images");
    person.button("Hide").click();
    assertThat(page.locator("#path")).hasCount(0);
    assertThat(page).hasURL(Pattern.compile(".*/app/images\\?project=" + project));
    page.reload();
    assertThat(page.locator("h1")).hasText("Images");
    assertThat(page.locator("#path")).hasCount(0);
  }

  @Test
  void keepsTheColoursThatWereChosen() {
    person.open("dashboard");
    page.locator("#account > summary").click();
    page.locator("input[name=theme][value=dark]").check();
    page.reload();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    page.locator("#account > summary").click();
    page.locator("input[name=theme][value='']").check();
    assertThat(page.locator("html[data-theme]")).hasCount(0);
    page.keyboard().press("Escape");
    assertThat(page.locator("#account[open]")).hasCount(0);
  }

  private static void explainsAWord() {
    Locator word = page.locator(".term").filter(new Locator.FilterOptions().setHasText("Recall"));
    Locator meaning = page.locator("#" + word.getAttribute("aria-describedby"));
    assertThat(meaning).isHidden();
    word.hover();
    assertThat(meaning).isVisible();
    page.mouse().move(0, 0);
    assertThat(meaning).isHidden();
  }

  private static void see(String phase, String name) {
    String before = page.url();
    phase(phase).click();
    assertThat(page.locator(".phases a.here")).hasText(phase);
    person.lookInBothColours(name);
    page.navigate(before);
  }

  private static void isAt(String step) {
    assertThat(page.locator("#path li.next b")).hasText(step);
  }

  private static Locator next() {
    return page.locator("#path .path-acts a");
  }

  private static Locator phase(String name) {
    return page.locator(".phases a[data-name='" + name + "']");
  }

  private void click(Locator target) {
    clicks++;
    target.click();
  }

  private static LocatorAssertions.IsVisibleOptions visible() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
  }

  private static LocatorAssertions.ContainsTextOptions patient() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
  }
}
