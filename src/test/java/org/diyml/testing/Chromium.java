package org.diyml.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The real browser, as installed on this machine, with one page open. Notes what goes wrong in it. */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final int WIDE = 1280;
  private static final int HEIGHT = 900;

  /** How long a page may take to show something; machines that run tests are often busy. */
  private static final double PATIENCE_MILLIS = 30_000;

  private final Playwright playwright;
  private final Browser browser;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(int width, String language) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(installed())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--use-fake-device-for-media-stream",
                            "--use-fake-ui-for-media-stream",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    page = watched(context.newPage());
  }

  private Page watched(Page page) {
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  /** Opens a window of that width in pixels. */
  public static Chromium open(int width) {
    return new Chromium(width, "en-US");
  }

  /** Opens a window of a browser whose person reads that language. */
  public static Chromium speaking(String language) {
    return new Chromium(WIDE, language);
  }

  /** The page. */
  public Page page() {
    return page;
  }

  /** Opens another page in the same window, signed in as before. */
  public Page another() {
    page = watched(browser.contexts().get(0).newPage());
    return page;
  }

  /** What scripts and the console complained of since the window was opened. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Resizes the window and keeps a picture of the whole page for people to look at. */
  public void picture(String name, int width) {
    page.setViewportSize(width, HEIGHT);
    page.evaluate("window.scrollTo(0, 0)");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + "-" + width + ".png"))
            .setFullPage(true));
  }

  /** Changes to dark or light colours, as the person's system asks for them. */
  public void colours(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  /** By how many pixels the page is wider than the window. */
  public int overflow() {
    return ((Number)
            page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path installed() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Install the package chromium; ./check does"));
  }
}
