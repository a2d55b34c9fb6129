package org.diyml.training.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.diyml.testing.Digits;
import org.diyml.testing.Person;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody trains, compares, tests and tries models of digits, and labels with their help. */
class TrainingPagesBT {
  private static final int EACH = 30;
  private static final double TRAINING_MILLIS = 180_000;

  private static Person person;
  private static Page page;
  private static long project;

  @BeforeAll
  static void trainTwice() {
    person = Person.signedUp(Server.shared());
    page = person.page();
    project = person.client().project("classification");
    for (int digit = 0; digit < 3; digit++) {
      person.client().upload(project, "digit " + digit, Digits.of(digit, EACH)).expect(201);
    }
    person.client().train(project);
    person
        .client()
        .put("/projects/" + project + "/training-config", "{\"epochs\":1,\"mode\":\"transfer\"}")
        .expect(200);
    person.client().train(project);
  }

  @AfterAll
  static void close() {
    person.complainsOfNothing();
    person.close();
  }

  @Test
  void fillsTheFormWithPresetsAndReasons() {
    open("training");
    preset("Thorough").click();
    assertThat(preset("Thorough")).hasAttribute("aria-pressed", "true");
    page.locator("#advanced > summary").click();
    assertThat(setting("mode")).hasValue("auto");
    assertThat(setting("backbone")).hasValue("auto");
    assertThat(setting("folds")).hasValue("5");
    preset("Recommended").click();
    assertThat(page.locator(".reasons li").first()).containsText("pixels");
    person.look("training-advanced");
  }

  @Test
  void marksFaultyFieldsInPlace() {
    open("training");
    page.locator("#advanced > summary").click();
    setting("epochs").fill("5000");
    setting("rotate").fill("90");
    page.locator("[id='settings:start']").click();
    assertThat(message("epochs")).containsText("1000");
    assertThat(message("rotate")).containsText("45");
    assertThat(setting("epochs")).hasValue("5000");
    assertThat(setting("rotate")).hasValue("90.0");
    setting("crop").fill("80");
    setting("seed").fill("seven");
    page.locator("[id='settings:start']").click();
    assertThat(message("crop")).containsText("from 0 to 50");
    assertThat(message("seed")).containsText("no whole number");
    assertThat(setting("seed")).hasValue("seven");
    person.look("training-faulty");
  }

  @Test
  void comparesTwoIterationsInASentence() {
    open("training");
    Locator ticks = page.locator("#runs tbody input[type=checkbox]");
    ticks.last().check();
    person.button("Compare the two ticked").click();
    assertThat(page.locator(".messages")).containsText("Tick the two");
    ticks.nth(ticks.count() - 2).check();
    person.button("Compare the two ticked").click();
    assertThat(page.locator("#comparison"))
        .containsText(Pattern.compile("Iterations? \\d.*(equally good|points (better|worse)).*"));
    person.look("training-compared");
  }

  @Test
  void watchesARunToItsEndAndStopsAnother() {
    open("training");
    page.locator("#advanced > summary").click();
    setting("epochs").fill("400");
    setting("mode").selectOption("transfer");
    page.locator("[id='settings:start']").click();
    assertThat(page.locator("#run-epoch"))
        .containsText(Pattern.compile("pass \\d+ of 400"), patient());
    assertThat(page.locator("#run-accuracy svg")).isVisible();
    assertThat(page.locator("#run-loss svg")).isVisible();
    person.look("training-live");
    assertThat(page.locator("#run")).hasCount(0, counted());
    assertThat(page.locator("#runs .chip").first()).hasText("done");

    page.locator("#advanced > summary").click();
    setting("epochs").fill("1000");
    page.locator("[id='settings:start']").click();
    person.button("Stop").click();
    assertThat(page.locator("#runs .chip").first()).containsText("stopped", patient());
  }

  @Test
  void readsResultsAndOpensTheImagesOfACell() {
    open("iteration", "&number=1");
    assertThat(page.locator("#baseline")).containsText("Always answering");
    assertThat(page.locator("#calibration")).containsText("percentages");
    assertThat(page.locator("#reliability svg")).isVisible();
    assertThat(page.locator("#recall svg")).isVisible();
    page.locator("#recall-label").selectOption("2");
    assertThat(page.locator("#recall svg")).hasAttribute("aria-label", "digit 2");

    JsonNode points =
        person
            .client()
            .get("/projects/" + project + "/iterations/1/statistics")
            .json()
            .at("/thresholds/points");
    page.locator("#threshold").fill("90");
    long answered = Math.round(points.get(90).get("coverage").asDouble() * 100);
    assertThat(page.locator("#threshold-effect")).containsText("answers " + answered + "%");
    page.locator("#made > summary").click();
    assertThat(page.locator("#made")).containsText("Weights (SHA-256)");
    person.look("result-full");

    Locator cell = page.locator(".confusion td.right a").first();
    int count = Integer.parseInt(cell.textContent());
    cell.click();
    assertThat(page.locator("#answers .thing")).hasCount(count);
    person.look("answers");
  }

  @Test
  void testsAModelOnNewPictures() {
    long other = person.client().project("classification");
    for (int digit = 1; digit < 4; digit++) {
      List<Picture> unseen = Digits.of(digit, EACH + 10).subList(EACH, EACH + 10);
      person.client().upload(other, "digit " + digit, unseen).expect(201);
    }
    byte[] archive =
        person.client().get("/projects/" + other + "/export?format=folders").expect(200).bytes();
    open("iteration", "&number=1");
    page.locator("#evaluate-file")
        .setInputFiles(Person.file(new Picture("fresh.zip", archive), "application/zip"));
    person.button("Test").click();
    assertThat(page)
        .hasURL(
            Pattern.compile(".*/app/evaluation\\?.*"),
            new PageAssertions.HasURLOptions().setTimeout(TRAINING_MILLIS));
    assertThat(page.locator(".headline")).containsText("of 20 images");
    assertThat(page.locator("#unknown")).containsText("digit 3");
    assertThat(page.locator("#absent")).containsText("digit 0");
    person.look("evaluation");
    open("iteration", "&number=1");
    assertThat(page.locator("#tests")).containsText("fresh.zip");
  }

  @Test
  void takesAModelAway() {
    open("iteration", "&number=1");
    Download file =
        page.waitForDownload(
            () ->
                page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Download as ONNX"))
                    .click());
    assertThat(file.suggestedFilename()).isEqualTo("iteration-1.onnx");
    assertThat(file.path()).isNotEmptyFile();
  }

  @Test
  void triesAPictureWithTwoIterations() {
    open("try");
    page.locator("#trial-file").setInputFiles(Person.file(Digits.last(0), "image/png"));
    assertThat(page.locator(".answer")).hasCount(1);
    assertThat(page.locator(".answer .bar").first()).containsText("digit 0");
    page.locator("#trial-models input").nth(1).check();
    assertThat(page.locator(".answer")).hasCount(2);
    page.locator("button.thing").first().click();
    assertThat(page.locator("#trial-truth")).containsText("You said: digit");
    assertThat(page.locator(".answer .chip")).hasCount(2);
    person.look("try-two");
  }

  @Test
  void asksWithTheCameraAndShowsWhatItLearnedFrom() {
    open("try");
    page.locator("button.thing").first().click();
    assertThat(page.locator("#trial-alike a.thing")).hasCount(8);
    assertThat(page.locator("#alike-hint")).containsText("images");
    page.locator("#trial-alike a.thing").first().click();
    assertThat(page.locator("#picture")).isVisible();
    open("try");
    person.button("Use the camera").click();
    assertThat(page.locator("#trial-video")).isVisible();
    person.button("Take the picture").click();
    assertThat(page.locator("#trial-video")).isHidden();
    assertThat(page.locator(".answer .bar").first()).containsText("digit");
    assertThat(page.locator("#trial-alike a.thing")).hasCount(8);
    person.look("try-camera");
  }

  @Test
  void labelsWithTheModelsHelp() {
    long own = person.client().project("classification");
    for (int digit = 0; digit < 3; digit++) {
      person.client().upload(own, "digit " + digit, Digits.of(digit, EACH)).expect(201);
      List<Picture> unlabelled = Digits.of(digit, EACH + 5).subList(EACH, EACH + 5);
      person.client().upload(own, null, unlabelled).expect(201);
    }
    person.client().train(own);
    person.open("suggest?project=" + own);
    page.locator("#suggest-start").click();
    Locator cards = page.locator(".suggested article");
    assertThat(cards).hasCount(15, counted());
    person.look("suggest");
    page.keyboard().press("1");
    assertThat(page.locator("#suggest-state")).hasText("14 images left");
    cards.last().locator("button").first().click();
    assertThat(page.locator("#suggest-state")).hasText("13 images left");
    person.button("Accept them").click();
    person.answer("Accept them");
    assertThat(page.locator("#suggest-state")).containsText("images labelled");
    int left =
        person
            .client()
            .get("/projects/" + own + "/images?labelled=false")
            .json()
            .get("total")
            .asInt();
    assertThat(page.locator("#suggest-state")).containsText(", " + left + " left");
    assertThat(left).isLessThan(13);
  }

  private static void open(String name) {
    open(name, "");
  }

  private static void open(String name, String more) {
    person.open(name + "?project=" + project + more);
  }

  private static Locator preset(String name) {
    return page.locator(".preset").filter(new Locator.FilterOptions().setHasText(name));
  }

  private static Locator setting(String id) {
    return page.locator("[id='settings:" + id + "']");
  }

  private static Locator message(String id) {
    return page.locator(".field")
        .filter(new Locator.FilterOptions().setHas(setting(id)))
        .locator(".wrong");
  }

  private static LocatorAssertions.HasCountOptions counted() {
    return new LocatorAssertions.HasCountOptions().setTimeout(TRAINING_MILLIS);
  }

  private static LocatorAssertions.ContainsTextOptions patient() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(TRAINING_MILLIS);
  }
}
