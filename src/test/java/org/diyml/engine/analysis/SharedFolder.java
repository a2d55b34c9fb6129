package org.diyml.engine.analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder with data and models that are not part of the project. It is beside the project, or
 * the one that holds the models folder named by {@code DIYML_MODELS_DIR}.
 */
public final class SharedFolder {

  private SharedFolder() {}

  public static Optional<Path> find(String path) {
    String models =
        System.getProperty(
            "diyml.models.dir", System.getenv().getOrDefault("DIYML_MODELS_DIR", ""));
    return Stream.of(Path.of(models, "..").normalize(), Path.of("../shared"))
        .map(folder -> folder.resolve(path))
        .filter(Files::exists)
        .findFirst();
  }
}
