package org.diyml.training;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.diyml.engine.Box;
import org.diyml.testing.BoxesOnPage;
import org.diyml.testing.Client;
import org.diyml.testing.Person;
import org.diyml.testing.Scenes;
import org.diyml.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody trains a detector, reads how good it is, tries it, and lets it suggest boxes. */
class DetectionBT {
  private static final int IMAGES = 40;
  private static Server server;
  private static Person person;
  private static Page page;
  private static Client owner;
  private static long project;

  @BeforeAll
  static void train() {
    server = Server.shared();
    person = Person.signedUp(server);
    page = person.page();
    owner = person.client();
    project = owner.project("detection");
    List<Scenes.Scene> scenes = Scenes.of(IMAGES);
    JsonNode images =
        owner
            .upload(project, null, scenes.stream().map(Scenes.Scene::picture).toList())
            .expect(201)
            .json()
            .get("images");
    for (int i = 0; i < IMAGES; i++) {
      annotate(images.get(i).get("id").asLong(), scenes.get(i));
    }
    JsonNode iteration = owner.train(project);
    assertThat(iteration.get("status").asText()).as(iteration.toString()).isEqualTo("succeeded");
  }

  @AfterAll
  static void close() {
    person.close();
  }

  @Test
  void readsWhatItFindsAndMisses() {
    JsonNode metrics = owner.get("/projects/" + project + "/iterations/1").json().get("metrics");
    JsonNode judged =
        owner.get("/projects/" + project + "/iterations/1/detections").expect(200).json();
    int mistakes = 0;
    int before = Integer.MAX_VALUE;
    for (JsonNode image : judged.get("items")) {
      assertThat(image.get("mistakes").size()).isLessThanOrEqualTo(before);
      before = image.get("mistakes").size();
      mistakes += before;
      assertThat(image.get("truth")).hasSize(1);
    }
    assertThat(mistakes)
        .isEqualTo(metrics.get("falsePositives").asInt() + metrics.get("misses").asInt());

    page.navigate(server.base() + "/app/iteration?project=" + project + "&number=1");
    assertThat(page.locator(".headline"))
        .containsText(Pattern.compile("Finds \\d+ of \\d+ objects"));
    assertThat(page.locator("#detected-labels tbody tr")).hasCount(2);
    assertThat(page.locator(".detected .thing"))
        .hasCount(Math.min(12, judged.get("total").asInt()));
    assertThat(page.locator(".detected g.truth, .detected g.missed").first()).isAttached();
    person.lookInBothColours("detector");
    page.navigate(server.base() + "/app/detections?project=" + project + "&number=1");
    assertThat(page.locator(".detected .thing").first()).isVisible();
    person.lookInBothColours("detections");
    person.complainsOfNothing();
  }

  @Test
  void triesItOnAPicture() {
    page.navigate(server.base() + "/app/try?project=" + project);
    Scenes.Scene scene = Scenes.of(IMAGES).get(0);
    page.locator("#trial-file")
        .setInputFiles(
            new FilePayload("scene.jpg", "image/jpeg", scene.picture().bytes()));
    assertThat(page.locator("#trial-answers svg.boxes g.box text").first())
        .containsText(scene.label());
    Box drawn = shape(page, "#trial-answers svg.boxes rect.line");
    assertThat(drawn.overlap(scene.box())).isGreaterThan(0.5);
    person.lookInBothColours("try-boxes");
    person.complainsOfNothing();
  }

  @Test
  void suggestsBoxesThatCountOnceTheyAreAccepted() {
    Scenes.Scene scene = Scenes.of(IMAGES + 1).get(IMAGES);
    long image =
        owner
            .upload(project, null, List.of(scene.picture()))
            .expect(201)
            .json()
            .at("/images/0/id")
            .asLong();
    BoxesOnPage boxes = new BoxesOnPage(page).open(server, project, image);
    boxes.press("s").await("suggested");
    assertThat(page.locator("#boxes-state")).containsText("iteration 1");
    assertThat(page.locator("g.box.draft").first()).isVisible();
    assertThat(boxesOf(image)).isEmpty();
    person.lookInBothColours("boxes-suggested");

    boxes.press("Enter").await("saved");
    List<Box> stored = boxesOf(image);
    assertThat(stored).hasSize(1);
    assertThat(stored.get(0).overlap(scene.box())).isGreaterThan(0.5);
    person.complainsOfNothing();
  }

  private static void annotate(long image, Scenes.Scene scene) {
    Box box = scene.box();
    owner
        .put(
            "/images/" + image + "/annotations",
            "{\"boxes\":[{\"label\":\"%s\",\"x\":%s,\"y\":%s,\"width\":%s,\"height\":%s}]}"
                .formatted(scene.label(), box.x(), box.y(), box.width(), box.height()))
        .expect(200);
  }

  private static List<Box> boxesOf(long image) {
    List<Box> boxes = new ArrayList<>();
    for (JsonNode box : owner.get("/images/" + image).expect(200).json().get("boxes")) {
      boxes.add(
          new Box(
              box.get("x").asDouble(),
              box.get("y").asDouble(),
              box.get("width").asDouble(),
              box.get("height").asDouble()));
    }
    return boxes;
  }

  private static Box shape(Page page, String selector) {
    List<Double> numbers = new ArrayList<>();
    for (String name : List.of("x", "y", "width", "height")) {
      numbers.add(Double.valueOf(page.locator(selector).first().getAttribute(name)));
    }
    return new Box(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
  }
}
