package org.diyml.administration.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Person;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** Who administers the instance looks after it. */
class AdministrationBT {
  private final Client user = Client.registered(Server.shared());

  @Test
  void showsWhoHasWhatAndWhatWasDone() {
    long project = user.project("classification");
    user.upload(project, "three", Digits.of(3, 5)).expect(201);
    String name = user.get("/accounts/me").json().get("username").asText();
    user.delete("/projects/" + project).expect(204);
    user.get("/projects/" + user.project("classification") + "/analysis").expect(202);
    try (Person admin = Person.administrator()) {
      Page page = admin.page();
      page.locator("#account summary").click();
      page.getByText("Administration").click();
      assertThat(page.locator("main")).containsText("Size of the images of an account");
      admin.lookInBothColours("admin");
      page.getByText("Accounts", new Page.GetByTextOptions().setExact(true)).first().click();
      assertThat(page.locator(".list tbody tr").first()).containsText("user-");
      admin.look("admin-accounts");
      page.getByText("Work", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator(".list tbody tr").first()).isVisible();
      admin.look("admin-jobs");
      page.getByText("Audit log", new Page.GetByTextOptions().setExact(true)).first().click();
      page.getByPlaceholder("User name").fill(name);
      page.getByLabel("Action").selectOption("project-deleted");
      admin.button("Find").click();
      Locator rows = page.locator(".list tbody tr");
      assertThat(rows).hasCount(1);
      assertThat(rows).containsText("project " + project);
      page.getByText("Verify the log").click();
      assertThat(page.locator(".notice[role=status]:not([hidden])")).containsText("is whole");
      admin.look("admin-audit");
      page.getByText("Record of processing").first().click();
      assertThat(page.locator("main")).containsText("Nothing is sent anywhere");
      admin.look("admin-processing");
      admin.complainsOfNothing();

      JsonNode instance = admin.client().get("/admin/instance").expect(200).json();
      assertThat(instance.get("accounts").asLong()).isGreaterThan(1);
      assertThat(instance.get("diskFree").asLong())
          .isPositive()
          .isLessThan(instance.get("diskSize").asLong());
      JsonNode jobs = admin.client().get("/admin/jobs?size=1").expect(200).json();
      assertThat(jobs.get("total").asLong()).isPositive();
    }
  }

  @Test
  void isClosedToEverybodyElse() {
    try (Person other = Person.signedUp(Server.shared())) {
      other.expectRefusal(403);
      for (String page : new String[] {"admin", "admin-accounts", "admin-jobs", "admin-audit"}) {
        other.open(page);
        assertThat(other.page().locator("body")).containsText("Only administrators");
      }
      other.page().navigate(Server.shared().base() + "/app/dashboard");
      assertThat(other.page().locator("#account a[href$='/app/admin']")).hasCount(0);
      other.complainsOfNothing();
    }
  }
}
