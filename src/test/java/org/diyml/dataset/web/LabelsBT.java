package org.diyml.dataset.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.diyml.testing.Digits;
import org.diyml.testing.Person;
import org.diyml.testing.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody puts the labels of a project in order. */
class LabelsBT {
  private Person person;
  private long project;

  @BeforeEach
  void open() {
    person = Person.signedUp(Server.shared());
    project = person.client().project("classification");
    person.client().upload(project, "zero", Digits.of(0, 3)).expect(201);
    person.client().upload(project, "one", Digits.of(1, 2)).expect(201);
    person.client().upload(project, "uno", Digits.of(7, 1)).expect(201);
    person.open("images?project=" + project);
    person.page().locator(".phases a[data-name=Label]").click();
  }

  @AfterEach
  void close() {
    person.complainsOfNothing();
    person.close();
  }

  @Test
  void addsALabelAndRefusesTheSameAgain() {
    add("two");
    assertThat(row("two")).containsText("no image");
    add("two");
    assertThat(person.page().locator(".messages, .wrong").first()).containsText("two");
    assertThat(rows()).hasCount(4);
    person.look("labels");
  }

  @Test
  void anEmptyNameIsRefusedBesideItsField() {
    add(" ");
    assertThat(person.page().locator("[id='add'] .wrong")).isVisible();
  }

  @Test
  void anEmptyProjectSaysWhatToDo() {
    person.open("labels?project=" + person.client().project("detection"));
    assertThat(person.page().locator("[id=labels] .empty")).containsText("No label yet");
    person.look("labels-empty");
  }

  @Test
  void ordersLabelsAndKeepsTheKeyboardWithThem() {
    Locator up = act("one", "Move up");
    up.focus();
    up.press("Enter");
    assertThat(rows().first()).containsText("one");
    assertThat(act("one", "Move down")).isFocused();
    assertThat(labels())
        .extracting(label -> label.get("name").asText())
        .containsExactly("one", "zero", "uno");
  }

  @Test
  void repaints() {
    row("zero").locator("input[type=color]").fill("#123456");
    assertThat(person.page().locator("[id='labels:done']")).containsText("another colour");
    assertThat(labels()).extracting(label -> label.get("colour").asText()).contains("#123456");
  }

  @Test
  void renames() {
    rename("zero", "nought");
    assertThat(row("nought")).containsText("3 images");
    assertThat(rows()).hasCount(3);
  }

  @Test
  void aRenameToNothingIsRefusedBesideItsField() {
    act("one", "Rename").click();
    field().fill("");
    person.button("Save").click();
    assertThat(person.page().locator(".rename .wrong")).isVisible();
    assertThat(labels()).hasSize(3);
  }

  @Test
  void asksBeforeTwoLabelsBecomeOne() {
    rename("one", "uno");
    assertThat(person.page().locator(".rename [role=alert]")).containsText("2 images");
    person.look("labels-merge");
    person.button("Cancel").click();
    assertThat(rows()).hasCount(3);
    rename("one", "uno");
    person.button("Merge them").click();
    assertThat(row("uno")).containsText("3 images");
    assertThat(rows()).hasCount(2);
  }

  @Test
  void saysHowManyImagesLoseALabelBeforeItGoes() {
    act("zero", "Delete").click();
    assertThat(person.page().locator("#ask-text")).containsText("3 images lose it");
    person.look("labels-delete");
    person.answer("Cancel");
    assertThat(rows()).hasCount(3);
    act("zero", "Delete").click();
    person.answer("Delete");
    assertThat(rows()).hasCount(2);
    assertThat(person.page().locator("[id='labels:done']")).containsText("3 images lost it");
  }

  private void add(String name) {
    person.page().locator("[id='add:name']").fill(name);
    person.button("Add label").click();
  }

  private void rename(String from, String to) {
    act(from, "Rename").click();
    assertThat(field()).isFocused();
    field().fill(to);
    field().press("Enter");
  }

  private Locator field() {
    return person.page().locator(".rename input[type=text]");
  }

  private Locator rows() {
    return person.page().locator("li.label");
  }

  private Locator row(String name) {
    Locator named =
        person
            .page()
            .locator("b", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")));
    return rows().filter(new Locator.FilterOptions().setHas(named));
  }

  private Locator act(String label, String what) {
    return row(label)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(what));
  }

  private Iterable<JsonNode> labels() {
    return person.client().get("/projects/" + project + "/labels").expect(200).json().get("items");
  }
}
