package org.diyml.dataset.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.diyml.testing.Digits;
import org.diyml.testing.Person;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody takes a whole dataset in with the page. */
class ImportPanelBT {
  private static final double LIMIT_MILLIS = 120_000;

  private Person person;
  private long project;

  @BeforeEach
  void open() {
    person = Person.signedUp(Server.shared());
    project = person.client().project("classification");
    person.client().upload(project, "0", Digits.of(0, 25)).expect(201);
    person.open("images?project=" + project);
    person.page().locator("#archives > summary").click();
  }

  @AfterEach
  void close() {
    person.complainsOfNothing();
    person.close();
  }

  @Test
  void tellsWhatWouldHappenThenDoesItWithOneMoreClick() {
    choose(new Picture("digits.zip", Digits.archive()), "auto");
    person.page().locator("#import-dry").check();
    person.button("Import").click();
    says("Nothing was changed: 375 would be added, 25 left out");
    assertThat(person.page().locator("#import-name")).containsText("digits.zip · Folders");
    assertThat(images()).isEqualTo(25);
    person.button("Import it now").click();
    says("Done: 375 added, 25 left out");
    assertThat(images()).isEqualTo(400);
    person.page().getByText("Show the images").click();
    assertThat(person.page().locator(".chip.here")).containsText("400");
  }

  @Test
  void importsAnArchiveThatIsDropped() {
    JSHandle dropped =
        person
            .page()
            .evaluateHandle(
                """
                text => {
                  const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
                  const dropped = new DataTransfer();
                  dropped.items.add(new File([bytes], "digits.zip", {type: "application/zip"}));
                  return dropped;
                }
                """,
                Base64.getEncoder().encodeToString(Digits.archive()));
    person.page().locator("#upload").dispatchEvent("drop", Map.of("dataTransfer", dropped));
    says("Done: 375 added, 25 left out");
    assertThat(images()).isEqualTo(400);
  }

  @Test
  void takesFoldersWhoseNamesSayWhatTheirPicturesShow(@TempDir Path folder) throws IOException {
    for (int digit = 3; digit < 5; digit++) {
      Path kind = Files.createDirectory(folder.resolve("digit " + digit));
      for (Picture picture : Digits.of(digit, 2)) {
        Files.write(kind.resolve(picture.name()), picture.bytes());
      }
    }
    Files.writeString(folder.resolve(".hidden"), "nothing for anybody");
    person.page().locator("#upload-folder").setInputFiles(folder);
    for (int digit = 3; digit < 5; digit++) {
      Locator chip =
          person
              .page()
              .locator("a.chip", new Page.LocatorOptions().setHasText("digit " + digit));
      assertThat(chip.locator("b")).hasText("2");
    }
    assertThat(images()).isEqualTo(29);
  }

  @Test
  void listsProblemsPageByPage() {
    choose(new Picture("digits.zip", Digits.archive()), "folders");
    person.page().locator("#import-dry").check();
    person.button("Import").click();
    says("25 left out");
    Locator rows = person.page().locator("#import-problems tbody tr");
    assertThat(rows).hasCount(20);
    assertThat(rows.first()).containsText(Pattern.compile("0/.*here already|0/.*already"));
    person.look("import-problems");
    Locator pager = person.page().locator("#import-problems nav");
    pager.getByText("Next").click();
    assertThat(rows).hasCount(5);
    assertThat(pager).containsText("2 / 2");
  }

  @Test
  void aFormatThatItIsNotIsSaid() {
    choose(new Picture("digits.zip", Digits.archive()), "coco");
    person.page().locator("#import-dry").check();
    person.button("Import").click();
    says("Nothing was changed");
    assertThat(person.page().locator("#import-problems")).containsText("There is no COCO file");
  }

  @Test
  void whatIsNoArchiveIsRefusedWithItsReason() {
    byte[] text = "not a zip".getBytes(StandardCharsets.UTF_8);
    choose(new Picture("notes.zip", text), "auto");
    person.button("Import").click();
    says("This is no zip file");
    assertThat(person.page().locator("#import-state")).hasClass("wrong");
    assertThat(person.button("Import")).isEnabled();
    assertThat(images()).isEqualTo(25);
    person.look("import-failed");
  }

  @Test
  void whoComesBackSeesTheLastImport() {
    person.client().importArchive(project, Digits.archive(), Map.of("dryRun", "true"));
    person.page().reload();
    person.page().locator("#archives > summary").click();
    says("Nothing was changed");
    assertThat(person.button("Import it now")).isHidden();
  }

  private void choose(Picture archive, String format) {
    person.page().locator("#import-file").setInputFiles(Person.file(archive, "application/zip"));
    person.page().locator("#import-format").selectOption(format);
  }

  private void says(String text) {
    assertThat(person.page().locator("#import-state"))
        .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(LIMIT_MILLIS));
  }

  private int images() {
    return person
        .client()
        .get("/projects/" + project + "/images")
        .expect(200)
        .json()
        .get("total")
        .asInt();
  }
}
