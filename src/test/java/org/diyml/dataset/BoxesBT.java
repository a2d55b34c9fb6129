package org.diyml.dataset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.diyml.engine.Box;
import org.diyml.testing.BoxesOnPage;
import org.diyml.testing.Client;
import org.diyml.testing.Person;
import org.diyml.testing.Picture;
import org.diyml.testing.Scenes;
import org.diyml.testing.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody draws boxes in a browser. */
class BoxesBT {
  private final Server server = Server.shared();
  private Person person;
  private Page page;
  private BoxesOnPage boxes;
  private Client owner;
  private long project;

  @BeforeEach
  void open() {
    person = Person.signedUp(server);
    page = person.page();
    boxes = new BoxesOnPage(page);
    owner = person.client();
    project = owner.project("detection");
  }

  @AfterEach
  void close() {
    person.close();
  }

  @Test
  void boxesTravelToThePixelAlsoWhenTheCameraWasHeldUpright() {
    Box lying = new Box(100, 60, 200, 120);
    // Turned by a quarter to the right, what was x from the left is y from the top.
    Box upright = new Box(Scenes.HEIGHT - 60 - 120, 100, 120, 200);
    List<Long> images = upload(Scenes.plain("plain.jpg", lying), Scenes.turned("turned.jpg", lying));

    page.navigate(server.base() + "/app/images?project=" + project);
    page.locator(".grid .thing a").first().click();
    boxes.ready();
    assertThat(boxes.colour(110, 70)).satisfies(BoxesBT::isRed);
    boxes.draw(lying);
    page.locator("#boxes-new-label").fill("thing");
    page.keyboard().press("Enter");
    boxes.await("saved").press("ArrowRight");
    assertThat(page).hasURL(Pattern.compile(".*image=" + images.get(1) + ".*"));
    boxes.ready();
    assertThat(boxes.colour(upright.x() + 5, upright.y() + 5)).satisfies(BoxesBT::isRed);
    assertThat(boxes.colour(upright.x() + 115, upright.y() + 195)).satisfies(BoxesBT::isRed);
    assertThat(boxes.colour(upright.x() - 5, upright.y() - 5)).noneSatisfy(BoxesBT::isHigh);
    boxes.draw(upright).await("saved");

    assertNear(stored(project, "plain.jpg").get(0), lying);
    assertNear(stored(project, "turned.jpg").get(0), upright);
    byte[] archive =
        owner.get("/projects/" + project + "/export?format=coco").expect(200).bytes();
    long other = owner.project("detection");
    owner.importArchive(other, archive, Map.of());
    for (String name : List.of("plain.jpg", "turned.jpg")) {
      assertThat(stored(other, name)).isEqualTo(stored(project, name));
    }
    person.complainsOfNothing();
  }

  @Test
  void keysLabelCopyMoveAndTakeBack() {
    List<Long> images =
        upload(
            Scenes.plain("first.jpg", new Box(50, 50, 100, 100)),
            Scenes.plain("second.jpg", new Box(60, 50, 100, 100)));
    owner.post("/projects/" + project + "/labels", "{\"name\":\"cup\"}").expect(201);
    owner.post("/projects/" + project + "/labels", "{\"name\":\"plate\"}").expect(201);
    boxes.open(server, project, images.get(0));

    boxes.press("2").draw(new Box(50, 50, 100, 100)).draw(new Box(300, 200, 150, 90));
    boxes.press("1").await("saved");
    assertThat(labels("first.jpg")).containsExactly("plate", "cup");

    boxes.press("Control+z").await("saved");
    assertThat(labels("first.jpg")).containsExactly("plate", "plate");
    boxes.press("Control+Shift+z").await("saved");
    assertThat(labels("first.jpg")).containsExactly("plate", "cup");

    boxes.press("ArrowRight");
    assertThat(page).hasURL(Pattern.compile(".*image=" + images.get(1) + ".*"));
    boxes.ready().press("c").await("saved");
    assertThat(stored(project, "second.jpg")).isEqualTo(stored(project, "first.jpg"));

    boxes.drag(100, 100, 130, 120).await("saved");
    assertNear(stored(project, "second.jpg").get(0), new Box(80, 70, 100, 100));
    Box moved = stored(project, "second.jpg").get(0);
    boxes.press("Shift+ArrowRight").press("Alt+ArrowDown").await("saved");
    assertThat(stored(project, "second.jpg").get(0))
        .isEqualTo(
            new Box(moved.x() + 1, moved.y(), moved.width(), moved.height() + 1));
    boxes.press("+").press("+").await("saved");
    person.lookInBothColours("boxes");
    boxes.press("0").press("Delete").await("saved");
    assertThat(stored(project, "second.jpg")).hasSize(1);
    boxes.press("ArrowLeft");
    assertThat(page).hasURL(Pattern.compile(".*image=" + images.get(0) + ".*"));
    person.complainsOfNothing();
  }

  @Test
  void whatIsDrawnWhileTheServerIsAwayComesToItLater() {
    List<Long> images =
        upload(
            Scenes.plain("first.jpg", new Box(50, 50, 100, 100)),
            Scenes.plain("second.jpg", new Box(60, 50, 100, 100)));
    owner.post("/projects/" + project + "/labels", "{\"name\":\"cup\"}").expect(201);
    boxes.open(server, project, images.get(0));

    page.context().setOffline(true);
    boxes.draw(new Box(50, 50, 100, 100)).await("offline");
    person.lookInBothColours("boxes-offline");
    boxes.press("ArrowRight");
    assertThat(page).hasURL(Pattern.compile(".*image=" + images.get(0) + ".*"));
    assertThat(stored(project, "first.jpg")).isEmpty();
    page.context().setOffline(false);
    boxes.await("saved");
    assertNear(stored(project, "first.jpg").get(0), new Box(50, 50, 100, 100));

    page.context().setOffline(true);
    boxes.draw(new Box(300, 200, 150, 90)).await("offline");
    person.openAnotherPage();
    page = person.page();
    page.context().setOffline(false);
    boxes = new BoxesOnPage(page).open(server, project, images.get(1));
    boxes.await("saved");
    page.waitForFunction(
        "image => localStorage.getItem('diyml.boxes.' + image) === null",
        images.get(0).toString());
    assertThat(stored(project, "first.jpg")).hasSize(2);
  }

  @Test
  void whoComesSecondSeesWhatIsThereAndChooses() {
    long image = upload(Scenes.plain("first.jpg", new Box(50, 50, 100, 100))).get(0);
    owner.post("/projects/" + project + "/labels", "{\"name\":\"cup\"}").expect(201);
    boxes.open(server, project, image);
    putElsewhere(image, new Box(10, 10, 60, 60));

    boxes.draw(new Box(200, 200, 100, 100)).await("stale");
    assertThat(page.locator("#boxes-conflict")).containsText("(1)");
    assertThat(page.locator("g.other")).hasCount(1);
    person.lookInBothColours("boxes-conflict");
    page.locator("#boxes-theirs").click();
    boxes.await("saved");
    assertThat(stored(project, "first.jpg")).containsExactly(new Box(10, 10, 60, 60));

    putElsewhere(image, new Box(20, 20, 60, 60));
    boxes.draw(new Box(200, 200, 100, 100)).await("stale");
    page.locator("#boxes-mine").click();
    boxes.await("saved");
    assertThat(stored(project, "first.jpg"))
        .contains(new Box(10, 10, 60, 60))
        .hasSize(2);
  }

  private void putElsewhere(long image, Box box) {
    owner.put("/images/" + image + "/annotations", annotations("cup", box)).expect(200);
  }

  private static String annotations(String label, Box box) {
    return "{\"boxes\":[{\"label\":\"%s\",\"x\":%s,\"y\":%s,\"width\":%s,\"height\":%s}]}"
        .formatted(label, box.x(), box.y(), box.width(), box.height());
  }

  private List<Long> upload(Picture... pictures) {
    List<Long> ids = new ArrayList<>();
    owner
        .upload(project, null, List.of(pictures))
        .expect(201)
        .json()
        .get("images")
        .forEach(image -> ids.add(image.get("id").asLong()));
    return ids;
  }

  private List<Box> stored(long where, String name) {
    List<Box> found = new ArrayList<>();
    for (JsonNode box : image(where, name).get("boxes")) {
      found.add(
          new Box(
              box.get("x").asDouble(),
              box.get("y").asDouble(),
              box.get("width").asDouble(),
              box.get("height").asDouble()));
    }
    return found;
  }

  private List<String> labels(String name) {
    List<String> found = new ArrayList<>();
    image(project, name).get("boxes").forEach(box -> found.add(box.get("label").asText()));
    return found;
  }

  private JsonNode image(long where, String name) {
    for (JsonNode image :
        owner.get("/projects/" + where + "/images").expect(200).json().get("items")) {
      if (image.get("name").asText().equals(name)) {
        return image;
      }
    }
    throw new AssertionError("no image " + name);
  }

  private static void assertNear(Box box, Box expected) {
    assertThat(box.x()).isCloseTo(expected.x(), within(1.0));
    assertThat(box.y()).isCloseTo(expected.y(), within(1.0));
    assertThat(box.width()).isCloseTo(expected.width(), within(1.0));
    assertThat(box.height()).isCloseTo(expected.height(), within(1.0));
  }

  private static void isRed(List<? extends Integer> colour) {
    assertThat(colour.get(0)).isGreaterThan(200);
    assertThat(colour.get(1)).isLessThan(60);
  }

  private static void isHigh(Integer value) {
    assertThat(value).isGreaterThan(200);
  }
}
