package org.diyml.accounts.identities.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.diyml.testing.Chromium;
import org.diyml.testing.Client;
import org.diyml.testing.IdentityProvider;
import org.diyml.testing.Person;
import org.diyml.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People sign in by a provider, and link it to their account. */
class ProviderBT {
  private static IdentityProvider provider;
  private static Server server;

  @BeforeAll
  static void start() {
    provider = IdentityProvider.running();
    server = Server.start(provider.settings());
  }

  @AfterAll
  static void stop() {
    server.close();
    provider.close();
  }

  @Test
  void signsInWithoutAPasswordAndSetsOne() {
    String name = "zoe" + UUID.randomUUID().toString().substring(0, 8);
    try (Chromium browser = Chromium.open(1280)) {
      Page page = browser.page();
      page.navigate(server.base() + "/app/account");
      assertThat(page.locator("h1")).hasText("Sign in");
      browser.picture("provider-sign-in", 390);
      assertThat(browser.overflow()).isZero();
      browser.picture("provider-sign-in", 1280);
      sayAtTheProvider(page, "Sign in with the Works", name, name);
      assertThat(page.locator("h1")).hasText("Your account");
      assertThat(page.locator("#account .hint b")).hasText(name);
      Locator identities = page.locator("[id='identities']");
      assertThat(identities.locator("tbody tr")).containsText(name);
      assertThat(page.locator("[id='erase:password']")).hasCount(0);
      browser.picture("provider-account", 1280);

      unlink(page);
      assertThat(page.locator(".messages")).containsText("Set a password first");
      page.locator("[id='password:newPassword']").fill(Client.PASSWORD);
      button(page, "Set a password").click();
      assertThat(page.locator("[id='password'] .done")).hasText("The password is changed.");
      assertThat(page.locator("[id='password:oldPassword']")).hasCount(1);
      unlink(page);
      assertThat(identities.getByText("Link with the Works")).isVisible();
      Client.anonymous(server).signIn(name, Client.PASSWORD).get("/accounts/me").expect(200);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void linksTheAccountThatThereIs() {
    String subject = "subject-" + UUID.randomUUID();
    try (Person person = Person.signedUp(server)) {
      Page page = person.page();
      String name = person.client().get("/accounts/me").json().get("username").asText();
      person.open("account");
      sayAtTheProvider(page, "Link with the Works", subject, "somebody else");
      assertThat(page.locator("[id='identities'] tbody tr")).containsText(subject);
      person.lookInBothColours("provider-linked");

      page.locator("#account summary").click();
      button(page, "Sign out").click();
      assertThat(page).hasURL(Pattern.compile(".*/app/sign-in"));
      person.lookInBothColours("provider-button");
      sayAtTheProvider(page, "Sign in with the Works", subject, "renamed");
      assertThat(page.locator("h1")).hasText("Projects");
      assertThat(page.locator("#account .hint b")).hasText(name);

      person.open("account");
      unlink(page);
      assertThat(page.locator("[id='identities'] tbody tr")).hasCount(0);
      person.complainsOfNothing();
    }
  }

  @Test
  void tellsWhyNobodyWasSignedIn() {
    try (Chromium browser = Chromium.speaking("de-DE")) {
      Page page = browser.page();
      page.navigate(server.base() + "/app/provider/callback?code=stolen&state=another");
      assertThat(page).hasURL(Pattern.compile(".*/app/sign-in\\?refused=expired"));
      assertThat(page.locator(".messages")).containsText("nicht in diesem Browser begonnen");
      assertThat(page.getByText("Anmelden mit the Works")).isVisible();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void sayAtTheProvider(Page page, String link, String subject, String name) {
    // The provider's form asks for letters of another site, and this machine asks nobody.
    page.route("**/fonts.googleapis.com/**", route -> route.fulfill(empty()));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    page.locator("input[name=username]").fill(subject);
    page.locator("textarea[name=claims]").fill("{\"preferred_username\": \"" + name + "\"}");
    page.locator("input[type=submit]").click();
  }

  private static Route.FulfillOptions empty() {
    return new Route.FulfillOptions().setContentType("text/css").setBody("");
  }

  private static void unlink(Page page) {
    button(page, "Unlink").click();
    page.locator("#ask[open] #ask-yes").click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
