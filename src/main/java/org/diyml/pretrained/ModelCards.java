package org.diyml.pretrained;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.diyml.platform.settings.Setting;

/**
 * The cards of all pretrained networks: those in the operator's folder come first, then those that
 * administrators installed, then the bundled one. Of two of one name the first counts.
 */
@ApplicationScoped
public class ModelCards {
  private static final Logger LOG = Logger.getLogger(ModelCards.class.getName());

  @Inject private CardReader reader;
  @Inject private BundledCards bundled;
  @Inject private InstalledNetworks installed;

  private final List<CardFolder> operators = new ArrayList<>();
  private final List<ModelCard> offers = new ArrayList<>();
  private volatile List<CardFolder> cards = List.of();

  @PostConstruct
  void find() {
    Setting.MODELS_DIR.optional().map(Path::of).ifPresent(this::readFolder);
    offer(bundled.offer());
    refresh();
  }

  /** Looks again for installed networks. */
  public synchronized void refresh() {
    List<CardFolder> found = new ArrayList<>();
    Stream.of(operators, installed.find(), List.of(bundled.network()))
        .flatMap(List::stream)
        .filter(each -> found.stream().noneMatch(other -> other.isNamed(each.card().name())))
        .forEach(found::add);
    cards = List.copyOf(found);
  }

  /** All cards of networks that are here. */
  public List<ModelCard> all() {
    return cards.stream().map(CardFolder::card).toList();
  }

  /** Networks that can be fetched, whether or not they are here; the operator's first. */
  public List<ModelCard> offers() {
    return List.copyOf(offers);
  }

  /** Whether the network of that name is here. */
  public boolean isHere(String name) {
    return of(name).isPresent();
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
    return cards.stream().filter(found -> found.isNamed(name)).findFirst();
  }

  Optional<CardFolder> ofTask(String task) {
    return cards.stream().filter(found -> found.card().task().equals(task)).findFirst();
  }

  private void readFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(this::take);
    } catch (IOException e) {
      LOG.log(Level.WARNING, e, () -> Setting.MODELS_DIR.variable() + " cannot be read: " + folder);
    }
  }

  private void take(Path file) {
    reader
        .read(file)
        .ifPresent(
            found -> {
              if (found.card().isOffer()) {
                offer(found.card());
              } else {
                operators.add(found);
              }
            });
  }

  private void offer(ModelCard card) {
    if (offers.stream().noneMatch(other -> other.name().equals(card.name()))) {
      offers.add(card);
    }
  }
}
