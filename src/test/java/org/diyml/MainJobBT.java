package org.diyml;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.diyml.testing.Chromium;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody new takes handwritten digits from sign-up to an inference API, with pages only. */
class MainJobBT {
  private static final int WIDE = 1280;
  private static final int NARROW = 390;
  private static final int EACH = 20;
  private static final double TRAINING_MILLIS = 120_000;

  private static Server server;
  private static Chromium browser;
  private static Page page;

  @BeforeAll
  static void open() {
    server = Server.shared();
    browser = Chromium.open(WIDE);
    page = browser.page();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void walksFromSignUpToTheApi() {
    signUp("walker-" + UUID.randomUUID());
    makeProject();
    upload(0);
    upload(1);
    upload(7);
    relabel();
    check();
    train();
    readResult();
    tryOut();
    callApi(deploy());
    importMore();
    signOut();
    assertThat(browser.complaints()).isEmpty();
  }

  private static void signUp(String name) {
    page.navigate(server.base() + "/");
    assertThat(page).hasURL(Pattern.compile(".*/app/sign-in.*"));
    look("sign-in");
    page.getByRole(AriaRole.LINK, named("Sign up")).click();
    field("signUp:username").fill(name);
    field("signUp:password").fill("short");
    button("Make my account").click();
    assertThat(page.locator(".wrong").last()).containsText("8");
    look("sign-up");
    field("signUp:password").fill("correct horse battery");
    button("Make my account").click();
    assertThat(page.locator("h1")).hasText("Projects");
    look("dashboard-empty");
  }

  private static void makeProject() {
    field("create:name").fill("Digits");
    button("Make the project").click();
    assertThat(page.locator("h1")).hasText("Images");
    assertThat(page.locator("#project-name")).hasText("Digits");
    look("images-empty");
  }

  private static void upload(int digit) {
    page.locator("#upload-label").fill(Integer.toString(digit));
    page.locator("#upload-files").setInputFiles(payloads(Digits.of(digit, EACH)));
    assertThat(chip(digit)).containsText(Integer.toString(EACH));
  }

  private static void relabel() {
    chip(7).click();
    Locator first = page.locator(".grid input[type=checkbox]").first();
    first.check();
    page.locator("[id='images:labels']").fill("1");
    button("Label them").click();
    assertThat(chip(1)).containsText(Integer.toString(EACH + 1));
    look("images");
  }

  private static void check() {
    phase("Check");
    assertThat(page.locator(".headline"))
        .containsText("ready", new LocatorAssertions.ContainsTextOptions().setTimeout(TRAINING_MILLIS));
    look("check");
  }

  /** The whole sample: what is here already is left out and named. */
  private static void importMore() {
    phase("Images");
    page.locator("#archives > summary").click();
    page.locator("#import-file")
        .setInputFiles(new FilePayload("digits.zip", "application/zip", Digits.archive()));
    page.locator("#import-dry").check();
    button("Import").click();
    assertThat(page.locator("#import-state"))
        .containsText("340 would be added, 60 left out", new LocatorAssertions.ContainsTextOptions().setTimeout(TRAINING_MILLIS));
    assertThat(page.locator("#import-problems tbody tr")).hasCount(20);
    look("import");
  }

  private static void train() {
    phase("Train");
    look("training");
    button("Train now").click();
    assertThat(page.locator("#run-progress")).isVisible();
    assertThat(page.locator(".chip.succeeded"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(TRAINING_MILLIS));
    look("trained");
  }

  private static void readResult() {
    page.getByRole(AriaRole.LINK, named("Iteration 1")).click();
    assertThat(page.locator(".headline").first()).containsText(Pattern.compile("Right on \\d+ of \\d+ images"));
    assertThat(page.locator("#confusion tbody tr")).hasCount(3);
    assertThat(page.locator(".drawing svg")).hasCount(4);
    look("result");
  }

  private static void tryOut() {
    phase("Try");
    page.locator("button.thing").first().click();
    assertThat(page.locator(".bar")).hasCount(3);
    look("try");
  }

  private static String deploy() {
    phase("Deploy");
    button("Deploy").click();
    String key = page.locator("#key").textContent();
    assertThat(page.locator("#call")).containsText("API-Key: " + key);
    look("deploy");
    return key;
  }

  private static void callApi(String key) {
    JsonNode answer =
        Client.anonymous(server)
            .with("API-Key", key)
            .form("/inference", Map.of(), List.of(Digits.last(0)))
            .expect(200)
            .json();
    assertThat(answer.at("/predictions/0/label").asText()).isEqualTo("0");
  }

  private static void signOut() {
    page.navigate(server.base() + "/app/dashboard");
    assertThat(page.locator(".card")).containsText("Digits");
    look("dashboard");
    page.locator("#account > summary").click();
    button("Sign out").click();
    assertThat(page).hasURL(Pattern.compile(".*/app/sign-in"));
    page.navigate(server.base() + "/app/dashboard");
    assertThat(page).hasURL(Pattern.compile(".*/app/sign-in\\?next=.*"));
  }

  /** Keeps pictures of the page, and checks that nothing hangs out of it on a phone. */
  private static void look(String name) {
    for (int width : new int[] {NARROW, WIDE}) {
      browser.picture(name, width);
      assertThat(browser.overflow()).as(name + " at " + width).isZero();
    }
  }

  private static void phase(String name) {
    page.locator(".phases a", new Page.LocatorOptions().setHasText(name)).click();
  }

  private static Locator chip(int digit) {
    return page.locator("a.chip").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + digit + "\\s")));
  }

  private static Locator field(String id) {
    return page.locator("[id='" + id + "']");
  }

  private static Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static FilePayload[] payloads(List<Picture> pictures) {
    return pictures.stream()
        .map(picture -> new FilePayload(picture.name(), "image/png", picture.bytes()))
        .toArray(FilePayload[]::new);
  }
}
