package org.diyml.pretrained;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.diyml.platform.json.Json;
import org.diyml.platform.settings.Setting;
import org.diyml.platform.storage.TemporaryFiles;

/** The cards of all pretrained networks: those in the operator's folder, and the bundled one. */
@ApplicationScoped
public class ModelCards {
  private static final Logger LOG = Logger.getLogger(ModelCards.class.getName());

  private static final String BUNDLED = "mobilenet-v2-openimages";
  private static final List<String> BUNDLED_FILES =
      List.of("-backbone.onnx", "-detector.onnx", ".labels.txt");

  @Inject private Json json;

  private final List<CardFolder> cards = new ArrayList<>();

  @PostConstruct
  void find() {
    Setting.MODELS_DIR.optional().map(Path::of).ifPresent(this::readFolder);
    if (of(BUNDLED).isEmpty()) {
      cards.add(unpackBundled());
    }
  }

  /** All cards, the operator's first. */
  public List<ModelCard> all() {
    return cards.stream().map(CardFolder::card).toList();
  }

  /** The labels of a network, in the order of its outputs. */
  public List<String> labels(ModelCard card) {
    try {
      return of(card.name()).orElseThrow().network().labels();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How large the file of a network is. */
  public long bytes(ModelCard card) {
    try {
      return of(card.name()).orElseThrow().bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<CardFolder> of(String name) {
    return cards.stream().filter(found -> found.card().name().equals(name)).findFirst();
  }

  Optional<CardFolder> ofTask(String task) {
    return cards.stream().filter(found -> found.card().task().equals(task)).findFirst();
  }

  private void readFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        readCard(file);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, e, () -> Setting.MODELS_DIR.variable() + " cannot be read: " + folder);
    }
  }

  private void readCard(Path file) {
    try {
      CardFolder found =
          new CardFolder(json.read(Files.readString(file), ModelCard.class), file.getParent());
      found.network();
      found.backbone();
      cards.add(found);
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.WARNING, e, () -> "This pretrained network is not used: " + file);
    }
  }

  /** The runtime reads files, and what is bundled is in an archive. */
  private CardFolder unpackBundled() {
    try {
      Path folder = TemporaryFiles.folder("pretrained");
      for (String suffix : BUNDLED_FILES) {
        try (InputStream in = bundled(suffix)) {
          Files.copy(in, folder.resolve(BUNDLED + suffix));
        }
      }
      try (InputStream in = bundled(".json")) {
        return new CardFolder((ModelCard) json.read(in, ModelCard.class), folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream bundled(String suffix) {
    return ModelCards.class.getResourceAsStream("/models/" + BUNDLED + suffix);
  }
}
