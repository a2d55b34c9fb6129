package org.diyml.dataset.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.diyml.testing.Digits;
import org.diyml.testing.Person;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody opens images large and labels them with the keyboard. */
class LabellingBT {
  private static final int EACH = 6;

  private Person person;
  private long project;
  private List<Long> images;

  @BeforeEach
  void open() {
    person = Person.signedUp(Server.shared());
    project = person.client().project("classification");
    addLabel("zero");
    addLabel("one");
    List<Picture> pictures = new ArrayList<>(Digits.of(0, EACH));
    pictures.addAll(Digits.of(1, EACH));
    images = new ArrayList<>();
    person
        .client()
        .upload(project, null, pictures)
        .expect(201)
        .json()
        .get("images")
        .forEach(image -> images.add(image.get("id").asLong()));
    person.open("images?project=" + project);
  }

  @AfterEach
  void close() {
    person.complainsOfNothing();
    person.close();
  }

  @Test
  void labelsMoreThanAPictureASecond() {
    person.page().getByText("Label one by one").click();
    shows(0);
    person.look("labelling");
    long start = System.nanoTime();
    for (int i = 0; i < images.size(); i++) {
      shows(i);
      press(i < EACH ? "1" : "2");
    }
    said("That was the last one.");
    Duration each = Duration.ofNanos(System.nanoTime() - start).dividedBy(images.size());
    assertThat(each).isLessThan(Duration.ofSeconds(1));
    assertThat(labelled("zero")).isEqualTo(EACH);
    assertThat(labelled("one")).isEqualTo(EACH);
    assertThat(person.page().locator("#place")).hasText("0 without label");
  }

  @Test
  void walksByArrowsAndComesBackToTheSamePageOfTheGrid() {
    thing(3).locator("a.open").click();
    shows(3);
    assertThat(person.page().locator("#place")).hasText("4 of 12");
    press("ArrowLeft");
    shows(2);
    press("ArrowRight");
    shows(3);
    assertThat(person.page()).hasURL(Pattern.compile(".*image=" + images.get(3) + "(&.*)?"));
    person.page().reload();
    shows(3);
    person.page().getByText("Back to the images").click();
    assertThat(things()).hasCount(images.size());
  }

  @Test
  void walksThroughWhatWasFoundOnly() {
    String name = person.client().get("/images/" + images.get(5)).json().get("name").asText();
    person.page().getByPlaceholder("Part of a file name").fill(name);
    person.button("Find").click();
    assertThat(things()).hasCount(1);
    person.look("grid-found");
    thing(0).locator("a.open").click();
    shows(5);
    assertThat(person.page().locator("#place")).hasText("1 of 1");
    press("ArrowRight");
    said("That was the last one.");
    person.page().getByText("Back to the images").click();
    assertThat(things()).hasCount(1);
  }

  @Test
  void stopsAtBothEnds() {
    openImage(0);
    press("ArrowLeft");
    said("That is the first one.");
    openImage(images.size() - 1);
    press("ArrowRight");
    said("That was the last one.");
  }

  @Test
  void takesALabelAwayAndTypesANewOne() {
    openImage(0);
    person.page().locator("#advance").uncheck();
    press("2");
    pressed("one");
    press("0");
    assertThat(person.page().locator(".choice[aria-pressed=true]")).hasCount(0);
    press("/");
    person.page().locator("#other-name").fill("ring");
    person.page().locator("#other-name").press("Enter");
    pressed("ring");
    assertThat(labelsOf(0)).containsExactly("ring");
  }

  @Test
  void showsWhoChangedWhatUndoesAndRestores() {
    openImage(0);
    assertThat(person.page().locator("#history")).containsText("Nothing was changed yet.");
    assertThat(person.button("Undo last change")).isDisabled();
    person.page().locator("#advance").uncheck();
    press("1");
    pressed("zero");
    press("2");
    pressed("one");
    assertThat(changes()).hasCount(2);
    assertThat(changes().first()).containsText("one");
    assertThat(changes().first()).containsText("person-");
    assertThat(changes().first()).containsText("now");
    person.look("history");
    press("u");
    pressed("zero");
    assertThat(changes()).hasCount(3);
    changes().filter(new Locator.FilterOptions().setHasText("one")).getByText("Restore").click();
    pressed("one");
    assertThat(labelsOf(0)).containsExactly("one");
  }

  @Test
  void aStaleSaveShowsWhatIsThereAndLosesNothing() {
    person.expectRefusal(412);
    openImage(0);
    label(0, "zero");
    press("2");
    Locator question = person.page().locator("#conflict");
    assertThat(question).containsText("It says “zero” now; you chose “one”");
    person.look("conflict");
    assertThat(labelsOf(0)).containsExactly("zero");
    person.button("Keep “zero”").click();
    assertThat(question).isHidden();
    label(0, "ring");
    press("2");
    person.button("Use “one”").click();
    shows(1);
    assertThat(labelsOf(0)).containsExactly("one");
  }

  @Test
  void doesNotUndoWhatSomebodyElseDidUnseen() {
    openImage(0);
    person.page().locator("#advance").uncheck();
    press("1");
    assertThat(changes()).hasCount(1);
    label(0, "one");
    press("u");
    assertThat(person.page().locator("#history")).containsText("Nothing was undone");
    pressed("one");
    assertThat(labelsOf(0)).containsExactly("one");
  }

  @Test
  void deletesAnImageAndGoesOn() {
    openImage(0);
    person.button("Delete this image").click();
    person.answer("Delete this image");
    shows(1);
    person.client().get("/images/" + images.get(0)).expect(404);
  }

  @Test
  void labelsAllThatAreTicked() {
    assertThat(person.button("Label them")).isDisabled();
    tick(1).click();
    tick(4).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
    assertThat(person.page().locator("#ticked")).hasText("4 ticked");
    person.page().locator("[id='images:labels']").fill("zero");
    person.look("bulk");
    person.button("Label them").click();
    assertThat(person.page().locator("#ticked")).hasText("");
    assertThat(labelled("zero")).isEqualTo(4);
    person.page().locator("#tick-all").check();
    assertThat(person.page().locator("#ticked")).hasText("12 ticked");
    person.button("Take label away").click();
    assertThat(person.page().locator("#ticked")).hasText("");
    assertThat(labelled("zero")).isZero();
  }

  @Test
  void boxesAreShownWhereTheyAre() {
    long boxes = person.client().project("detection");
    long image =
        person
            .client()
            .upload(boxes, null, Digits.of(0, 1))
            .expect(201)
            .json()
            .at("/images/0/id")
            .asLong();
    person
        .client()
        .put(
            "/images/" + image + "/annotations",
            "{\"boxes\":[{\"label\":\"ring\",\"x\":2,\"y\":3,\"width\":20,\"height\":22}]}")
        .expect(200);
    person.open("image?project=" + boxes + "&image=" + image);
    assertThat(person.page().locator("#boxes rect")).hasAttribute("width", "20");
    assertThat(person.page().locator("#box-list")).hasText("ring · 20 × 22");
    assertThat(changes().first()).containsText("1 × ring");
    person.look("boxes");
  }

  private void openImage(int index) {
    person.open("image?project=" + project + "&image=" + images.get(index));
    shows(index);
  }

  private void shows(int index) {
    assertThat(person.page().locator("#picture"))
        .hasAttribute("src", "/api/v1/images/" + images.get(index) + "/content");
    assertThat(person.page().locator("#place")).not().isEmpty();
  }

  private void press(String key) {
    person.page().keyboard().press(key);
  }

  private void said(String text) {
    assertThat(person.page().locator("#said")).hasText(text);
  }

  private void pressed(String label) {
    assertThat(person.page().locator(".choice[aria-pressed=true]")).containsText(label);
  }

  private Locator changes() {
    return person.page().locator("#history li");
  }

  private Locator things() {
    return person.page().locator("#grid .thing");
  }

  private Locator thing(int index) {
    return things().nth(index);
  }

  private Locator tick(int index) {
    return thing(index).locator("input[type=checkbox]");
  }

  private void addLabel(String name) {
    person
        .client()
        .post("/projects/" + project + "/labels", "{\"name\":\"" + name + "\"}")
        .expect(201);
  }

  private void label(int index, String name) {
    person
        .client()
        .put("/images/" + images.get(index) + "/annotations", "{\"labels\":[\"" + name + "\"]}")
        .expect(200);
  }

  private int labelled(String name) {
    return person
        .client()
        .get("/projects/" + project + "/images?label=" + name)
        .expect(200)
        .json()
        .get("total")
        .asInt();
  }

  private List<String> labelsOf(int index) {
    JsonNode image = person.client().get("/images/" + images.get(index)).expect(200).json();
    List<String> names = new ArrayList<>();
    image.get("labels").forEach(label -> names.add(label.asText()));
    return names;
  }
}
