package org.diyml.models.installs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.diyml.engine.convert.tflite.SmallMobileNet;
import org.diyml.testing.Person;
import org.diyml.testing.PublishedFile;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of the page of models that only administrators see. */
class InstallPanelBT {
  private static final double PATIENCE = 60_000;

  @TempDir private Path models;

  @Test
  void letsAnAdministratorInstallANetwork() throws IOException {
    byte[] network = SmallMobileNet.tflite();
    try (PublishedFile published = new PublishedFile(network)) {
      Files.writeString(
          models.resolve("small-net.json"),
          """
          {"name": "small-net", "title": "A small network", "task": "classification",
           "licence": "MIT", "source": "a test", "address": %s}
          """
              .formatted(PublishedFile.address(published.url(), network)));
      try (Server server = Server.start(Map.of("DIYML_MODELS_DIR", models.toString()))) {
        installs(server, published);
      }
    }
  }

  private static void installs(Server server, PublishedFile published) {
    try (Person admin = Person.signedUp(server);
        Person other = Person.signedUp(server)) {
      admin.open("models");
      Locator row =
          admin
              .page()
              .locator("[id='installs'] tbody tr")
              .filter(new Locator.FilterOptions().setHasText("A small network"));
      assertThat(row).containsText("not here");
      published.answers(404);
      row.locator("input[type='submit']").click();
      assertThat(row).containsText("cannot be had (HTTP 404)", soon());
      published.answers(200);
      row.locator("input[type='submit']").click();
      assertThat(row).containsText("installed", soon());
      assertThat(row.locator("input[type='submit']")).hasCount(0);
      admin.lookInBothColours("installs");
      admin.open("models");
      assertThat(admin.page().locator("[id='models']")).containsText("A small network");
      admin.complainsOfNothing();

      other.open("models");
      assertThat(other.page().locator("[id='models']")).containsText("A small network");
      assertThat(other.page().locator("[id='installs']")).hasCount(0);
    }
  }

  private static LocatorAssertions.ContainsTextOptions soon() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
  }
}
