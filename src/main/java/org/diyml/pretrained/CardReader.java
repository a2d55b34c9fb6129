package org.diyml.pretrained;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.diyml.platform.json.Json;

/** Reads cards, and makes sure that what they describe is there. */
@ApplicationScoped
public class CardReader {
  private static final Logger LOG = Logger.getLogger(CardReader.class.getName());

  @Inject private Json json;

  /** A card with its folder; nothing, and a warning, when it or its network cannot be used. */
  Optional<CardFolder> read(Path file) {
    try {
      CardFolder found =
          new CardFolder(json.read(Files.readString(file), ModelCard.class), file.getParent());
      if (!found.card().isOffer()) {
        found.network();
        found.backbone();
      }
      return Optional.of(found);
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.WARNING, e, () -> "This pretrained network is not used: " + file);
      return Optional.empty();
    }
  }
}
