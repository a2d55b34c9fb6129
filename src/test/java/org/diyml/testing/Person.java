package org.diyml.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Somebody with a browser and an account of their own, who also has programs that use the API. */
public final class Person implements AutoCloseable {
  private static final int WIDE = 1280;
  private static final int NARROW = 390;
  private static final String PASSWORD = "correct horse battery";

  private final Server server;
  private final Chromium browser;
  private final Client client;
  private String refusal;

  private Person(Server server, Chromium browser, Client client) {
    this.server = server;
    this.browser = browser;
    this.client = client;
  }

  /** Signs up with the page and stays signed in. */
  public static Person signedUp(Server server) {
    Chromium browser = Chromium.open(WIDE);
    String name = "person-" + UUID.randomUUID();
    Page page = browser.page();
    page.navigate(server.base() + "/app/sign-up");
    page.locator("[id='signUp:username']").fill(name);
    page.locator("[id='signUp:password']").fill(PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make my account")).click();
    assertThat(page.locator("h1")).hasText("Projects");
    return new Person(server, browser, Client.anonymous(server).signIn(name, PASSWORD));
  }

  /** Signs in with the page as who administers the shared server. */
  public static Person administrator() {
    Server server = Server.shared();
    Client client = Client.administrator();
    Chromium browser = Chromium.open(WIDE);
    Page page = browser.page();
    page.navigate(server.base() + "/app/sign-in");
    page.locator("[id='signIn:username']").fill(Server.ADMINISTRATOR);
    page.locator("[id='signIn:password']").fill(PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.locator("h1")).hasText("Projects");
    return new Person(server, browser, client);
  }

  /** The page in the browser. */
  public Page page() {
    return browser.page();
  }

  /** A program of the same account. */
  public Client client() {
    return client;
  }

  /** Opens a page below {@code /app/}. */
  public void open(String address) {
    page().navigate(server.base() + "/app/" + address);
  }

  /** The button of exactly that name. */
  public Locator button(String name) {
    return page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Presses that button in the dialog that asks. */
  public void answer(String name) {
    page()
        .locator("#ask[open]")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  /**
   * Keeps pictures of the page, and checks that nothing hangs out of it on a phone and that nothing
   * keeps people from using it.
   */
  public void look(String name) {
    for (int width : new int[] {NARROW, WIDE}) {
      browser.picture(name, width);
      assertThat(browser.overflow()).as(name + " at " + width).isZero();
      assertThat(Accessibility.findings(page())).as(name + " at " + width).isEmpty();
    }
  }

  /** The same in dark and in light colours. */
  public void lookInBothColours(String name) {
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      browser.colours(scheme);
      look(name + "-" + scheme.name().toLowerCase(Locale.ROOT));
    }
  }

  /** Closes the page and opens another one in the same browser. */
  public void openAnotherPage() {
    browser.page().close();
    browser.another();
  }

  /** Says that a request is meant to be refused with that status, of which the console tells. */
  public void expectRefusal(int status) {
    refusal = "status of " + status + " ";
  }

  /** Checks that neither a script nor the console complained of anything unexpected. */
  public void complainsOfNothing() {
    assertThat(browser.complaints())
        .allMatch(complaint -> refusal != null && complaint.contains(refusal));
  }

  /** A file as people choose it in a browser. */
  public static FilePayload file(Picture picture, String mediaType) {
    return new FilePayload(picture.name(), mediaType, picture.bytes());
  }

  @Override
  public void close() {
    browser.close();
  }
}
