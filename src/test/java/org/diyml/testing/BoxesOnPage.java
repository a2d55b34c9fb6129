package org.diyml.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.diyml.engine.Box;

/** The page on which people draw boxes, in pixels of the picture. */
public record BoxesOnPage(Page page) {
  /** Opens an image and waits until its boxes are there. */
  public BoxesOnPage open(Server server, long project, long image) {
    page.navigate(server.base() + "/app/boxes?project=" + project + "&image=" + image);
    return ready();
  }

  /** Waits until the boxes are there. */
  public BoxesOnPage ready() {
    PlaywrightAssertions.assertThat(page.locator("#draw-boxes:not([aria-busy])")).isVisible();
    return this;
  }

  /** Draws with the mouse from corner to corner. */
  public BoxesOnPage draw(Box box) {
    drag(box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
    return this;
  }

  /** Drags from one pixel of the picture to another one. */
  public BoxesOnPage drag(double fromX, double fromY, double toX, double toY) {
    page.locator("#boxes-frame svg").scrollIntoViewIfNeeded();
    move(fromX, fromY);
    page.mouse().down();
    move((fromX + toX) / 2, (fromY + toY) / 2);
    move(toX, toY);
    page.mouse().up();
    return this;
  }

  /** Presses a key, or several with {@code +} between them. */
  public BoxesOnPage press(String keys) {
    page.keyboard().press(keys);
    return this;
  }

  /** Waits for a state: saved, saving, offline, stale or suggested. */
  public BoxesOnPage await(String state) {
    PlaywrightAssertions.assertThat(page.locator("#boxes-state"))
        .hasAttribute("data-state", state);
    return this;
  }

  /** The shapes of the boxes. */
  public Locator shapes() {
    return page.locator("#boxes-frame g.box");
  }

  /** Red, green and blue of the picture as the browser shows it. */
  @SuppressWarnings("unchecked")
  public List<Integer> colour(double x, double y) {
    return (List<Integer>)
        page.evaluate(
            "async ({x, y}) => {"
                + " const image = document.getElementById('boxes-picture');"
                + " await image.decode();"
                + " const canvas = document.createElement('canvas');"
                + " canvas.width = image.naturalWidth;"
                + " canvas.height = image.naturalHeight;"
                + " const pen = canvas.getContext('2d');"
                + " pen.drawImage(image, 0, 0);"
                + " return [...pen.getImageData(x, y, 1, 1).data].slice(0, 3);"
                + "}",
            Map.of("x", x, "y", y));
  }

  private void move(double x, double y) {
    @SuppressWarnings("unchecked")
    List<Number> at =
        (List<Number>)
            page.evaluate(
                "({x, y}) => {"
                    + " const svg = document.querySelector('#boxes-frame svg');"
                    + " const bounds = svg.getBoundingClientRect();"
                    + " const size = svg.viewBox.baseVal;"
                    + " return [bounds.left + x * bounds.width / size.width,"
                    + " bounds.top + y * bounds.height / size.height];"
                    + "}",
                Map.of("x", x, "y", y));
    page.mouse().move(at.get(0).doubleValue(), at.get(1).doubleValue());
  }
}
