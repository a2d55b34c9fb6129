package org.diyml.accounts.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.diyml.testing.Client;
import org.diyml.testing.Person;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** Somebody looks after their account. */
class AccountPageBT {
  private static final String OTHER_PASSWORD = "quite another horse";

  private final Server server = Server.shared();

  @Test
  void makesTokensSignsOutElsewhereAndChangesThePassword() {
    try (Person person = Person.signedUp(server)) {
      Page page = person.page();
      String name = person.client().get("/accounts/me").json().get("username").asText();
      page.locator("#account summary").click();
      page.getByText("Your account").click();
      assertThat(page.locator("h1")).hasText("Your account");

      page.locator("[id='tokens:name']").fill("nightly");
      page.locator("[id='tokens:expiresAt']").fill("30");
      person.button("Make a token").click();
      Locator token = page.locator("#token");
      assertThat(token).containsText("diyml_");
      Client program =
          Client.anonymous(server).with("Authorization", "Bearer " + token.textContent());
      program.get("/projects").expect(200);
      program.post("/projects", "{\"name\":\"P\",\"type\":\"detection\"}").expect(403);
      Locator tokens = page.locator("[id='tokens'] tbody tr");
      assertThat(tokens).containsText("look at everything and try models");
      person.look("account");
      person.button("Revoke").click();
      person.answer("Revoke");
      assertThat(tokens).hasCount(0);
      program.get("/projects").expect(401);

      Locator sessions = page.locator("[id='sessions'] tbody tr");
      assertThat(sessions).hasCount(2);
      person.button("Sign out everywhere else").click();
      assertThat(sessions).hasCount(1);
      person.client().get("/accounts/me").expect(401);

      change(person, "not the old one", OTHER_PASSWORD);
      assertThat(page.locator(".messages")).containsText("not your password");
      change(person, Client.PASSWORD, "password123");
      assertThat(page.locator("[id='password'] .wrong")).containsText("anybody would guess");
      change(person, Client.PASSWORD, OTHER_PASSWORD);
      assertThat(page.locator("[id='password'] .done")).hasText("The password is changed.");
      Client.anonymous(server).signIn(name, OTHER_PASSWORD).get("/accounts/me").expect(200);
      person.complainsOfNothing();
    }
  }

  @Test
  void losesNothingTypedWhenTheSessionEnds() {
    try (Person person = Person.signedUp(server)) {
      Page page = person.page();
      String name = person.client().get("/accounts/me").json().get("username").asText();
      person.open("account");
      Locator typed = page.locator("[id='tokens:name']");
      typed.fill("of the evening");
      page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
      person.button("Make a token").click();
      assertThat(page.locator("#restored")).isVisible();
      assertThat(typed).hasValue("of the evening");

      person.client().delete("/accounts/me/sessions").expect(204);
      person.button("Make a token").click();
      page.locator("[id='signIn:username']").fill(name);
      page.locator("[id='signIn:password']").fill(Client.PASSWORD);
      person.button("Sign in").click();
      assertThat(page.locator("#restored")).isVisible();
      assertThat(typed).hasValue("of the evening");
      person.button("Make a token").click();
      assertThat(page.locator("[id='tokens'] tbody tr")).containsText("of the evening");

      page.reload();
      assertThat(page.locator("#restored")).isHidden();
      assertThat(typed).hasValue("");
      person.complainsOfNothing();
    }
  }

  @Test
  void erasesTheAccount() {
    try (Person person = Person.signedUp(server)) {
      Page page = person.page();
      person.open("account");
      page.locator("[id='erase:password']").fill("not the password");
      person.button("Erase everything").click();
      person.answer("Erase everything");
      assertThat(page.locator(".messages, [id='erase'] .wrong").first())
          .containsText("not your password");
      person.client().get("/accounts/me").expect(200);
      page.locator("[id='erase:password']").fill(Client.PASSWORD);
      person.button("Erase everything").click();
      person.answer("Erase everything");
      assertThat(page).hasURL(Pattern.compile(".*/app/sign-in"));
      person.client().get("/accounts/me").expect(401);
      person.complainsOfNothing();
    }
  }

  private static void change(Person person, String old, String password) {
    person.page().locator("[id='password:oldPassword']").fill(old);
    person.page().locator("[id='password:newPassword']").fill(password);
    person.button("Change the password").click();
  }
}
