package org.diyml.engine.convert.keras;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes models as Keras does: {@code .h5} as Keras 2, {@code .keras} as Keras 3. */
public final class KerasFiles {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Held, because loggers that nobody holds forget their level. */
  private static final Logger LIBRARY = Logger.getLogger("io.jhdf");

  static {
    LIBRARY.setLevel(Level.SEVERE);
  }

  private KerasFiles() {}

  /** A weight of a layer. */
  record Weight(String name, int[] shape, float[] values) {}

  /** A layer, or a model as a layer. */
  record Layer(
      String kind,
      String name,
      ObjectNode config,
      List<Weight> weights,
      List<Layer> inner,
      List<List<String>> uses) {

    static Layer of(String kind, String name, String config, Weight... weights) {
      try {
        ObjectNode node = (ObjectNode) JSON.readTree(config.replace('\'', '"'));
        return new Layer(kind, name, node.put("name", name), List.of(weights), List.of(), null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** A model as a layer, sequential where its layers are not joined. */
    static Layer model(String name, Layer... layers) {
      boolean functional = layers[layers.length - 1].uses != null;
      return new Layer(
          functional ? "Functional" : "Sequential",
          name,
          JSON.createObjectNode(),
          List.of(),
          List.of(layers),
          null);
    }

    static Layer input(int... lengths) {
      StringBuilder shape = new StringBuilder("null");
      for (int length : lengths) {
        shape.append(',').append(length < 0 ? "null" : String.valueOf(length));
      }
      String both = "{'batch_input_shape': [%1$s], 'batch_shape': [%1$s]}".formatted(shape);
      return of("InputLayer", "input", both).after();
    }

    /** The library fails at some empty groups: only those that are needed are. */
    boolean hasWeights() {
      return !weights.isEmpty() || inner.stream().anyMatch(Layer::hasWeights);
    }

    /** Joins the layer to others, each time for one use of it. */
    Layer after(String... sources) {
      List<List<String>> all = new ArrayList<>(uses == null ? List.of() : uses);
      if (sources.length > 0) {
        all.add(List.of(sources));
      }
      return new Layer(kind, name, config, weights, inner, all);
    }
  }

  static byte[] h5(Layer model) {
    try {
      Path file = Files.createTempFile("model", ".h5");
      try (WritableHdfFile h5 = HdfFile.write(file)) {
        h5.putAttribute("model_config", describe(model, false).toString());
        h5.putAttribute("keras_version", "2.15.0");
        WritableGroup weights = h5.putGroup("model_weights");
        for (Layer layer : model.inner()) {
          if (layer.hasWeights()) {
            byName(weights.putGroup(layer.name()), layer);
          }
        }
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void byName(WritableGroup group, Layer layer) {
    for (Layer inner : layer.inner()) {
      byName(group, inner);
    }
    if (!layer.weights().isEmpty()) {
      WritableGroup own = group.putGroup(layer.name());
      layer.weights().forEach(w -> own.putDataset(w.name() + ":0", nested(w)));
    }
  }

  static byte[] keras(Layer model) {
    try {
      Path file = Files.createTempFile("model.weights", ".h5");
      try (WritableHdfFile h5 = HdfFile.write(file)) {
        byNumber(h5, model);
      }
      byte[] weights = Files.readAllBytes(file);
      Files.delete(file);
      return zip(
          List.of("metadata.json", "config.json", "model.weights.h5"),
          List.of(
              "{\"keras_version\": \"3.5.0\"}".getBytes(),
              describe(model, true).toString().getBytes(),
              weights));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] zip(List<String> names, List<byte[]> contents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < names.size(); i++) {
        zip.putNextEntry(new ZipEntry(names.get(i)));
        zip.write(contents.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void byNumber(WritableGroup group, Layer model) {
    WritableGroup layers = group.putGroup("layers");
    Map<String, Integer> counts = new HashMap<>();
    for (Layer layer : model.inner()) {
      if (layer.kind().equals("InputLayer") && model.kind().equals("Sequential")) {
        continue;
      }
      String kind = SNAKES.getOrDefault(layer.kind(), layer.kind().toLowerCase());
      int count = counts.merge(kind, 1, Integer::sum) - 1;
      if (!layer.hasWeights()) {
        continue;
      }
      WritableGroup own = layers.putGroup(count == 0 ? kind : kind + "_" + count);
      if (!layer.inner().isEmpty()) {
        byNumber(own, layer);
      }
      WritableGroup vars = layer.weights().isEmpty() ? null : own.putGroup("vars");
      for (int i = 0; i < layer.weights().size(); i++) {
        vars.putDataset(String.valueOf(i), nested(layer.weights().get(i)));
      }
    }
  }

  /** As Keras's own to_snake_case answers, written down by hand. */
  private static final Map<String, String> SNAKES =
      Map.of(
          "Conv2D", "conv2d",
          "DepthwiseConv2D", "depthwise_conv2d",
          "SeparableConv2D", "separable_conv2d",
          "BatchNormalization", "batch_normalization",
          "PReLU", "p_re_lu",
          "ReLU", "re_lu",
          "GlobalAveragePooling2D", "global_average_pooling2d",
          "InputLayer", "input_layer");

  private static ObjectNode describe(Layer layer, boolean third) {
    ObjectNode node = JSON.createObjectNode().put("class_name", layer.kind());
    ObjectNode config = node.putObject("config").setAll(layer.config());
    config.put("name", layer.name());
    if (third) {
      node.put("module", "keras.layers");
    }
    if (!layer.inner().isEmpty()) {
      ArrayNode layers = config.putArray("layers");
      layer.inner().forEach(inner -> layers.add(describe(inner, third)));
      if (layer.kind().equals("Functional")) {
        Layer last = layer.inner().get(layer.inner().size() - 1);
        ArrayNode input = config.putArray("input_layers");
        ArrayNode output = config.putArray("output_layers");
        (third ? input : input.addArray()).add(layer.inner().get(0).name()).add(0).add(0);
        (third ? output : output.addArray()).add(last.name()).add(last.uses.size() - 1).add(0);
      }
    }
    if (layer.uses() != null) {
      node.put("name", layer.name());
      ArrayNode nodes = node.putArray("inbound_nodes");
      layer.uses().forEach(sources -> nodes.add(third ? use3(sources) : use2(sources)));
    }
    return node;
  }

  private static ArrayNode use2(List<String> sources) {
    ArrayNode use = JSON.createArrayNode();
    for (String source : sources) {
      String[] parts = source.split("@");
      int node = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
      use.addArray().add(parts[0]).add(node).add(0).addObject();
    }
    return use;
  }

  private static ObjectNode use3(List<String> sources) {
    ObjectNode use = JSON.createObjectNode();
    ArrayNode args = use.putArray("args");
    use.putObject("kwargs");
    ArrayNode tensors = sources.size() > 1 ? args.addArray() : args;
    for (String source : sources) {
      String[] parts = source.split("@");
      int node = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
      ObjectNode config =
          tensors.addObject().put("class_name", "__keras_tensor__").putObject("config");
      config.putArray("keras_history").add(parts[0]).add(node).add(0);
    }
    return use;
  }

  private static Object nested(Weight weight) {
    Object array = Array.newInstance(float.class, weight.shape());
    fill(array, weight.values(), new int[1]);
    return array;
  }

  private static void fill(Object array, float[] values, int[] next) {
    for (int i = 0; i < Array.getLength(array); i++) {
      if (array instanceof float[] row) {
        row[i] = values[next[0]++];
      } else {
        fill(Array.get(array, i), values, next);
      }
    }
  }
}
