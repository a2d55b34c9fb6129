package org.diyml.pretrained;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.diyml.platform.json.Json;
import org.diyml.platform.storage.TemporaryFiles;

/** What comes with the product: a network, and the card of one that can be fetched. */
@ApplicationScoped
public class BundledCards {
  private static final String NETWORK = "mobilenet-v2-openimages";
  private static final List<String> NETWORK_FILES =
      List.of("-backbone.onnx", "-detector.onnx", ".labels.txt");
  private static final String OFFER = "mobilenet-v2-imagenet";

  @Inject private Json json;

  private CardFolder network;

  /** The runtime reads files, and what is bundled is in an archive. */
  @PostConstruct
  void unpack() {
    try {
      Path folder = TemporaryFiles.folder("pretrained");
      for (String suffix : NETWORK_FILES) {
        try (InputStream in = file(NETWORK + suffix)) {
          Files.copy(in, folder.resolve(NETWORK + suffix));
        }
      }
      network = new CardFolder(card(NETWORK), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CardFolder network() {
    return network;
  }

  ModelCard offer() {
    return card(OFFER);
  }

  private ModelCard card(String name) {
    try (InputStream in = file(name + ".json")) {
      return (ModelCard) json.read(in, ModelCard.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream file(String name) {
    return BundledCards.class.getResourceAsStream("/models/" + name);
  }
}
