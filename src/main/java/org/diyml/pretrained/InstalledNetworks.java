package org.diyml.pretrained;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.diyml.engine.convert.pretrained.PretrainedGraph;
import org.diyml.engine.onnx.OnnxOutput;
import org.diyml.engine.onnx.UploadedClassifier;
import org.diyml.platform.json.Json;
import org.diyml.platform.settings.DataFolder;
import org.diyml.platform.storage.Sha256;
import org.diyml.platform.storage.TemporaryFiles;

/**
 * Networks that administrators installed, each in a folder of its own, named by the SHA-256 of the
 * file that it was made of. A folder is either whole or not there.
 */
@ApplicationScoped
public class InstalledNetworks {
  private static final String CARD = "card.json";
  private static final String NETWORK = "network.onnx";
  private static final String LABELS = "labels.txt";
  private static final String PART = ".part";
  private static final String UNFINISHED = ".new";

  @Inject private CardReader reader;
  @Inject private Json json;

  private final Path root = DataFolder.INSTALLED.path();

  /** Where what has come of a file is kept until it is whole. */
  public Path part(ModelCard.Address address) throws IOException {
    Files.createDirectories(root);
    return root.resolve(address.sha256() + PART);
  }

  /** Keeps a network that was tried. */
  public void keep(ModelCard offer, PretrainedGraph graph) throws IOException {
    Path folder = root.resolve(offer.address().sha256());
    Path unfinished = root.resolve(offer.address().sha256() + UNFINISHED);
    for (Path old : List.of(unfinished, folder)) {
      if (Files.exists(old)) {
        TemporaryFiles.delete(old);
      }
    }
    Files.createDirectories(unfinished);
    Files.write(unfinished.resolve(NETWORK), graph.onnx());
    Files.write(
        unfinished.resolve(LABELS),
        UploadedClassifier.labels(graph.model().facts()),
        StandardCharsets.UTF_8);
    Files.writeString(unfinished.resolve(CARD), json.write(card(offer, graph)));
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static ModelCard card(ModelCard offer, PretrainedGraph graph) {
    return new ModelCard(
        offer.name(),
        offer.title(),
        ModelCard.CLASSIFICATION,
        offer.licence(),
        offer.source(),
        NETWORK,
        Sha256.of(graph.onnx()),
        LABELS,
        new ModelCard.Input(PretrainedGraph.INPUT, graph.side()),
        Map.of(
            OnnxOutput.PROBABILITIES.cardKey(), PretrainedGraph.PROBABILITIES,
            OnnxOutput.FEATURES.cardKey(), PretrainedGraph.FEATURES,
            OnnxOutput.FEATURE_MAP.cardKey(), PretrainedGraph.FEATURE_MAP,
            OnnxOutput.FEATURE_MAP_16.cardKey(), PretrainedGraph.FEATURE_MAP_16),
        graph.features(),
        Map.of(
            OnnxOutput.FEATURE_MAP.cardKey(), graph.features(),
            OnnxOutput.FEATURE_MAP_16.cardKey(), graph.channels16()),
        null,
        offer.address());
  }

  /** When a network last came or went, on whichever node; the epoch while there was none. */
  FileTime changedAt() {
    try {
      return Files.getLastModifiedTime(root);
    } catch (NoSuchFileException e) {
      return FileTime.fromMillis(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<CardFolder> find() {
    if (Files.notExists(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(folder -> !folder.toString().endsWith(UNFINISHED))
          .map(folder -> folder.resolve(CARD))
          .filter(Files::exists)
          .sorted()
          .map(reader::read)
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
