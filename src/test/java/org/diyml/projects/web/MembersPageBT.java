package org.diyml.projects.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.diyml.testing.Client;
import org.diyml.testing.Person;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** An owner takes somebody in, who then sees the project and leaves it. */
class MembersPageBT {
  private final Server server = Server.shared();

  @Test
  void takesInChangesAndLosesAMember() {
    try (Person owner = Person.signedUp(server);
        Person guest = Person.signedUp(server)) {
      long project = owner.client().project("classification");
      String name = name(guest.client());
      owner.open("members?project=" + project);
      Page page = owner.page();
      page.locator("[id='add:username']").fill("nobody-" + name);
      owner.button("Add to the project").click();
      assertThat(page.locator(".messages")).containsText("sign up first");
      page.locator("[id='add:username']").fill(name);
      page.locator("[id='add:role']").selectOption("viewer");
      owner.button("Add to the project").click();
      Locator row =
          page.locator("[id='members'] tbody tr")
              .filter(new Locator.FilterOptions().setHasText(name));
      assertThat(row.locator("select")).hasValue("viewer");
      owner.look("members");

      row.locator("select").selectOption("trainer");
      assertThat(page.locator("[id='members:done']")).containsText("Trainer");
      assertThat(role(guest.client(), project)).isEqualTo("trainer");

      page.locator("#switch summary").click();
      page.getByText("Settings", new Page.GetByTextOptions().setExact(true)).click();
      page.locator("[id='settings:name']").fill("Birds");
      page.locator("[id='settings:imagesDays']").fill("0");
      owner.button("Save").click();
      assertThat(page.locator("[id='settings'] .wrong")).containsText("From 1 to");
      page.locator("[id='settings:imagesDays']").fill("30");
      page.locator("[id='settings:keepMetadata']").check();
      owner.look("project-settings");
      owner.button("Save").click();
      assertThat(page.locator("[id='settings:done']")).hasText("Saved.");
      JsonNode changed = owner.client().get("/projects/" + project).expect(200).json();
      assertThat(changed.get("name").asText()).isEqualTo("Birds");
      assertThat(changed.at("/retention/imagesDays").asInt()).isEqualTo(30);
      assertThat(changed.at("/retention/requestsDays").isNull()).isTrue();
      assertThat(changed.get("keepMetadata").asBoolean()).isTrue();
      owner.open("members?project=" + project);

      guest.open("images?project=" + project);
      assertThat(guest.page().locator("#role")).containsText("Your role in this project is Trainer");
      guest.open("members?project=" + project);
      assertThat(guest.page().locator("[id='members'] tbody tr")).hasCount(2);
      assertThat(guest.page().locator("[id='add']")).hasCount(0);
      guest.button("Leave").click();
      guest.answer("Leave");
      assertThat(guest.page().locator("h1")).hasText("Projects");
      guest.client().get("/projects/" + project).expect(404);

      owner.button("Leave").click();
      owner.answer("Leave");
      assertThat(page.locator(".messages")).containsText("A project keeps an owner");
      owner.complainsOfNothing();
      guest.complainsOfNothing();
    }
  }

  private static String role(Client client, long project) {
    return client.get("/projects/" + project).expect(200).json().get("role").asText();
  }

  private static String name(Client client) {
    return client.get("/accounts/me").expect(200).json().get("username").asText();
  }
}
