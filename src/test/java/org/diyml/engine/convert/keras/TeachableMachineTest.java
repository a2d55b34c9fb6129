package org.diyml.engine.convert.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diyml.engine.analysis.SharedFolder;
import org.diyml.engine.convert.Grid;
import org.diyml.engine.convert.LabelLines;
import org.diyml.engine.convert.OnnxRun;
import org.diyml.engine.convert.OutputMeaning;
import org.diyml.engine.convert.Photos;
import org.diyml.engine.convert.PictureLayout;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.TranslatedModel;
import org.junit.jupiter.api.Test;

/** A real export of Teachable Machine, against plain loops over the same file. */
class TeachableMachineTest {

  private static final int SIZE = 224;

  private final Optional<Path> folder = SharedFolder.find("models/teachable-machine");
  private final Optional<Path> stamps = SharedFolder.find("data/stamps.zip");

  @Test
  void answersAsPlainLoops() throws IOException {
    assumeTrue(folder.isPresent() && stamps.isPresent(), "the shared data are not there");
    byte[] file = Files.readAllBytes(folder.orElseThrow().resolve("keras_model.h5"));
    byte[] labels = Files.readAllBytes(folder.orElseThrow().resolve("labels.txt"));

    TranslatedModel model =
        KerasTranslation.hdf5(file).withLabels(Optional.of(LabelLines.read(labels)));

    assertThat(model.facts().labels()).containsExactly("Volleyball", "Person");
    assertThat(model.facts().input().layout()).isEqualTo(PictureLayout.NHWC);
    assertThat(model.facts().input().width()).isEqualTo(SIZE);
    assertThat(model.facts().output().meaning()).isEqualTo(OutputMeaning.PROBABILITIES);
    PixelScaling scaling = model.facts().input().scaling();
    assertThat(scaling.apply(0, 0)).isEqualTo(-1);
    assertThat(scaling.apply(255, 2)).isEqualTo(1);
    try (OnnxRun run = new OnnxRun(model.onnx())) {
      for (byte[] photo : Photos.squashed(stamps.orElseThrow(), 120, SIZE)) {
        float[] pixels = Photos.scaled(photo, scaling);
        float[] ours = run.floats(pixels, 1, SIZE, SIZE, 3);
        double[] plain = new PlainLoops(file).answer(pixels);
        assertThat(ours).hasSize(2);
        for (int i = 0; i < 2; i++) {
          assertThat((double) ours[i]).isCloseTo(plain[i], within(1e-4));
        }
      }
    }
  }

  /** Reads configuration and weights for itself and runs layer by layer. */
  private static final class PlainLoops {

    private final JsonNode config;
    private final Group weights;

    PlainLoops(byte[] file) throws IOException {
      HdfFile h5 = HdfFile.fromBytes(file);
      config = new ObjectMapper().readTree((String) h5.getAttribute("model_config").getData());
      weights = (Group) h5.getChild("model_weights");
    }

    double[] answer(float[] pixels) {
      Grid picture = Grid.of(SIZE, SIZE, 3);
      for (int i = 0; i < pixels.length; i++) {
        picture.values()[i] = pixels[i];
      }
      return sequential(config, "", picture).values();
    }

    private Grid sequential(JsonNode model, String group, Grid input) {
      Grid grid = input;
      for (JsonNode layer : model.at("/config/layers")) {
        String name = layer.at("/config/name").asText();
        String inner = group.isEmpty() ? name : group;
        grid =
            switch (layer.path("class_name").asText()) {
              case "InputLayer" -> grid;
              case "Sequential" -> sequential(layer, inner, grid);
              case "Functional", "Model" -> functional(layer, inner, grid);
              default -> layer(layer, inner, List.of(grid));
            };
      }
      return grid;
    }

    private Grid functional(JsonNode model, String group, Grid input) {
      Map<String, Grid> grids = new HashMap<>();
      Grid last = input;
      for (JsonNode layer : model.at("/config/layers")) {
        List<Grid> inputs = new ArrayList<>();
        layer.at("/inbound_nodes/0").forEach(node -> inputs.add(grids.get(node.path(0).asText())));
        last = inputs.isEmpty() ? input : layer(layer, group, inputs);
        grids.put(layer.path("name").asText(), last);
      }
      return last;
    }

    private Grid layer(JsonNode layer, String group, List<Grid> inputs) {
      JsonNode settings = layer.path("config");
      String name = settings.path("name").asText();
      Grid grid = inputs.get(0);
      return switch (layer.path("class_name").asText()) {
        case "ZeroPadding2D" -> {
          JsonNode edges = settings.path("padding");
          yield grid.pad(
              edge(edges, 0, 0), edge(edges, 0, 1), edge(edges, 1, 0), edge(edges, 1, 1));
        }
        case "Conv2D" -> {
          float[] kernel = read(group, name, "kernel");
          float[] none = new float[settings.path("filters").asInt()];
          yield grid.convolve(move(settings), kernel, none, 1);
        }
        case "DepthwiseConv2D" ->
            grid.convolveEach(
                move(settings), read(group, name, "depthwise_kernel"), new float[grid.channels()]);
        case "BatchNormalization" -> normalise(grid, group, name, settings);
        case "ReLU" -> grid.map(x -> Math.min(6, Math.max(0, x)));
        case "Add" -> {
          Grid sum = Grid.of(grid.rows(), grid.columns(), grid.channels());
          for (int i = 0; i < sum.values().length; i++) {
            sum.values()[i] = grid.values()[i] + inputs.get(1).values()[i];
          }
          yield sum;
        }
        case "GlobalAveragePooling2D" -> grid.mean();
        case "Dropout" -> grid;
        case "Dense" -> dense(grid, group, name, settings);
        default -> throw new AssertionError(layer.path("class_name").asText());
      };
    }

    private Grid dense(Grid grid, String group, String name, JsonNode settings) {
      float[] bias =
          settings.path("use_bias").asBoolean()
              ? read(group, name, "bias")
              : new float[settings.path("units").asInt()];
      Grid result = grid.dense(read(group, name, "kernel"), bias);
      return switch (settings.path("activation").asText()) {
        case "relu" -> result.map(x -> Math.max(0, x));
        case "softmax" -> result.softmax();
        default -> throw new AssertionError(settings);
      };
    }

    private Grid normalise(Grid grid, String group, String name, JsonNode settings) {
      float[] gamma = read(group, name, "gamma");
      float[] beta = read(group, name, "beta");
      float[] mean = read(group, name, "moving_mean");
      float[] variance = read(group, name, "moving_variance");
      double[] factor = new double[gamma.length];
      double[] summand = new double[gamma.length];
      for (int i = 0; i < gamma.length; i++) {
        factor[i] = gamma[i] / Math.sqrt(variance[i] + settings.path("epsilon").asDouble());
        summand[i] = beta[i] - mean[i] * factor[i];
      }
      return grid.affine(factor, summand);
    }

    private static int edge(JsonNode edges, int axis, int end) {
      return edges.path(axis).path(end).asInt();
    }

    private static Grid.Move move(JsonNode settings) {
      return new Grid.Move(
          settings.at("/kernel_size/0").asInt(),
          settings.at("/kernel_size/1").asInt(),
          settings.at("/strides/0").asInt(),
          settings.at("/strides/1").asInt(),
          1,
          settings.path("padding").asText().equals("same"));
    }

    private float[] read(String group, String layer, String weight) {
      return (float[])
          weights.getDatasetByPath(group + "/" + layer + "/" + weight + ":0").getDataFlat();
    }
  }
}
