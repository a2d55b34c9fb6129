package org.diyml.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diyml.platform.settings.Setting;
import org.diyml.testing.Node;
import org.diyml.testing.Ports;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Does what the files for containers say, without an engine for containers. */
class ContainerIT {
  private static final Path DOCKERFILE = Path.of("Dockerfile");
  private static final int SIGNALLED_TO_END = 143;

  @Test
  void theDockerfileIsSound() throws Exception {
    Path lint = Node.ofPackage(".bin/dockerfile-utils");
    Process check =
        new ProcessBuilder(lint.toString(), "lint", DOCKERFILE.toString())
            .redirectErrorStream(true)
            .start();
    String found = new String(check.getInputStream().readAllBytes());
    assertThat(check.waitFor()).as(found).isZero();
  }

  @Test
  void theImageStartsIsHealthyAndEnds() throws Exception {
    String port = Integer.toString(Ports.free());
    Path home = Server.newFolder();
    Files.createSymbolicLink(
        home.resolve("diy-ml.jar"), Path.of("target/diy-ml.jar").toAbsolutePath());
    List<String> start = new ArrayList<>();
    new ObjectMapper()
        .readTree(instruction("ENTRYPOINT"))
        .forEach(part -> start.add(part.asText().replace("8080", port)));
    ProcessBuilder image = new ProcessBuilder(start).directory(home.toFile());
    image.redirectErrorStream(true).redirectOutput(home.resolve("image.log").toFile());
    for (String variable : instruction("ENV").split(" ")) {
      String[] nameAndValue = variable.split("=");
      image.environment().put(nameAndValue[0], home + nameAndValue[1]);
    }
    Process running = image.start();
    try {
      String check = instruction("HEALTHCHECK").replaceAll("^.*CMD ", "").replace("8080", port);
      assertThat(isHealthyInTime(check, running)).isTrue();
      running.destroy();
      assertThat(running.waitFor(45, TimeUnit.SECONDS)).isTrue();
      assertThat(running.exitValue()).isEqualTo(SIGNALLED_TO_END);
    } finally {
      running.destroyForcibly();
    }
  }

  private static boolean isHealthyInTime(String check, Process running) throws Exception {
    for (int i = 0; i < 180 && running.isAlive(); i++) {
      if (new ProcessBuilder("sh", "-c", check).start().waitFor() == 0) {
        return true;
      }
      Thread.sleep(1000);
    }
    return false;
  }

  /** What an instruction of the last stage says. */
  private static String instruction(String name) throws IOException {
    Matcher found =
        Pattern.compile("(?m)^" + name + " (.*)$").matcher(Files.readString(DOCKERFILE));
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }

  /** A variable that nobody reads would be passed over in silence. */
  @Test
  void theComposedNodesAreSetUpByWhatThereIsToSet() throws IOException {
    Map<String, Map<String, Object>> services = services();
    assertThat(services).containsOnlyKeys("web", "worker", "database", "broker");
    Set<String> known = new TreeSet<>();
    for (Setting setting : Setting.values()) {
      known.add(setting.variable());
    }
    for (String node : List.of("web", "worker")) {
      Map<String, Object> environment = environment(services.get(node));
      assertThat(known).containsAll(environment.keySet());
      assertThat(environment)
          .containsEntry("DIYML_ROLE", node)
          .containsKeys("DIYML_DB_URL", "DIYML_BROKER_URL");
      assertThat(services.get(node).get("volumes")).isEqualTo(List.of("data:/data"));
    }
    assertThat(services.get("worker").get("deploy")).isEqualTo(Map.of("replicas", 2));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> environment(Map<String, Object> service) {
    return merged((Map<String, Object>) service.get("environment"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> services() throws IOException {
    Object file =
        new Load(LoadSettings.builder().build())
            .loadFromString(Files.readString(Path.of("compose.yaml")));
    Map<String, Map<String, Object>> services = new HashMap<>();
    ((Map<String, Map<String, Object>>) ((Map<String, Object>) file).get("services"))
        .forEach((name, service) -> services.put(name, merged(service)));
    return services;
  }

  /** YAML 1.2 knows no merge keys; Compose does. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> merged(Map<String, Object> map) {
    Map<String, Object> all = new HashMap<>();
    if (map.get("<<") instanceof Map<?, ?> base) {
      all.putAll((Map<String, Object>) base);
    }
    all.putAll(map);
    all.remove("<<");
    return all;
  }
}
