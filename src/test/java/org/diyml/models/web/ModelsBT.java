package org.diyml.models.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.diyml.engine.convert.keras.SampleKeras;
import org.diyml.testing.Person;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** Somebody brings a model, sees what was understood of it, corrects it and deletes it. */
class ModelsBT {
  private static final double PATIENCE = 60_000;

  @Test
  void bringsCorrectsAndDeletesAModel() {
    try (Person person = Person.signedUp(Server.shared())) {
      Page page = person.page();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Models")).click();
      assertThat(page.locator("h1")).hasText("Models");
      assertThat(page.locator("table")).containsText("Comes with the server");

      person.expectRefusal(422);
      bring(person, "picture.onnx", "no model".getBytes());
      assertThat(page.locator("#bring-problem")).containsText("no model that can be read", soon());

      bring(person, "shades.h5", SampleKeras.h5());
      Locator chosen = page.locator("[id='chosen']");
      assertThat(chosen).containsText("What was understood of shades", soon());
      assertThat(chosen).containsText("It tells 3 classes apart");
      person.look("models");

      page.locator("[id='chosen:labels']").fill("one\ntwo");
      person.button("Save").click();
      assertThat(chosen).containsText("there are 2 labels");
      page.locator("[id='chosen:labels']").fill("one\ntwo\nthree");
      page.locator("[id='chosen:name']").fill("Shades");
      page.locator("[id='chosen:preprocessing']").selectOption("-1..1");
      person.button("Save").click();
      assertThat(chosen).containsText("What was understood of Shades");
      assertThat(chosen).containsText("from -1 to 1. Stated");
      page.locator("[id='chosen:channels']").selectOption("BGR");
      person.button("Save").click();
      assertThat(chosen).containsText("blue, green, red.");

      long project = person.client().project("classification");
      person.open("deployments?project=" + project);
      page.locator("[id='deploy:model']").selectOption(new SelectOption().setLabel("Shades"));
      person.button("Deploy").click();
      assertThat(page.locator("[id='rows'] tbody")).containsText("Shades");
      person.open("models");
      Locator row =
          page.locator("[id='models'] tbody tr").filter(new Locator.FilterOptions().setHasText("Shades"));
      row.getByRole(AriaRole.BUTTON).click();
      person.answer("Delete");
      assertThat(page.locator(".messages")).containsText("The model is deployed");
      row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Shades")).last().click();
      page.locator("[id='rows']").getByRole(
              AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete")).click();
      person.answer("Delete");
      assertThat(page.locator("[id='rows'] tbody tr")).hasCount(0);
      person.open("models");
      row.getByRole(AriaRole.BUTTON).click();
      person.answer("Delete");
      assertThat(row).hasCount(0);
      person.complainsOfNothing();
    }
  }

  private static void bring(Person person, String name, byte[] content) {
    person
        .page()
        .locator("#bring-file")
        .setInputFiles(Person.file(new Picture(name, content), "application/octet-stream"));
    person.button("Upload").click();
  }

  private static LocatorAssertions.ContainsTextOptions soon() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
  }
}
