package org.diyml.platform.licences;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.diyml.platform.json.Json;

/** The CycloneDX document that the build writes of what it packs. */
@ApplicationScoped
public class BillOfMaterials {
  private static final String FILE = "/org/diyml/bom.json";

  @Inject private Json json;

  /** The document as it is, in JSON. */
  public String document() {
    try (InputStream in = BillOfMaterials.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("Only a package has " + FILE + ": run mvnw package");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The libraries in it by name, each once. */
  public List<Component> components() {
    List<Component> components = new ArrayList<>();
    for (JsonNode each : json.read(document(), JsonNode.class).path("components")) {
      components.add(
          new Component(
              each.path("group").asText(),
              each.path("name").asText(),
              each.path("version").asText(),
              licences(each.path("licenses"))));
    }
    return components.stream()
        .distinct()
        .sorted(Comparator.comparing(Component::group).thenComparing(Component::name))
        .toList();
  }

  private static List<String> licences(JsonNode nodes) {
    List<String> licences = new ArrayList<>();
    for (JsonNode node : nodes) {
      JsonNode licence = node.path("license");
      licences.add(
          node.path("expression")
              .asText(licence.path("id").asText(licence.path("name").asText())));
    }
    return licences;
  }
}
