package org.diyml.engine.convert.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.OutputMeaning;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.PictureLayout;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.PixelScaling.Source;
import org.diyml.engine.convert.ScoreOutput;
import org.diyml.engine.convert.graph.ModelMetadata;

/** What exported files say of themselves. */
final class ExportFacts {

  private static final String PICTURES =
      "any size, upright, as they are: scaling to %1$d by %1$d pixels is inside of the graph";

  private ExportFacts() {}

  /** Of a classifier: as a file that came from elsewhere would say it, so that it can come back. */
  static Map<String, String> classifier(
      String output, List<String> labels, int inputSize, Map<String, String> card) {
    PictureInput input =
        new PictureInput(
            ModelMetadata.INPUT,
            true,
            PictureLayout.NHWC,
            inputSize,
            inputSize,
            ChannelOrder.RGB,
            PixelScaling.none(Source.STATED, "normalisation is inside the graph"),
            0);
    ModelFacts facts =
        new ModelFacts(
            input,
            new ScoreOutput(output, labels.size(), OutputMeaning.PROBABILITIES),
            List.of(output),
            labels,
            "diy-ml");
    Map<String, String> metadata = new LinkedHashMap<>(card);
    metadata.putAll(ModelMetadata.of(facts));
    metadata.put(ModelMetadata.SIDE, Integer.toString(inputSize));
    metadata.put("preprocessing.resize", PICTURES.formatted(inputSize));
    return metadata;
  }

  /** Of a detector. */
  static Map<String, String> detector(
      List<String> labels, int inputSize, double threshold, Map<String, String> card) {
    Map<String, String> metadata = new LinkedHashMap<>(card);
    metadata.put("task", "detection");
    metadata.put("layout", PictureLayout.NHWC.name());
    metadata.put(ModelMetadata.CHANNELS, ChannelOrder.RGB.name());
    metadata.put(ModelMetadata.LABELS, String.join("\n", labels));
    metadata.put(ModelMetadata.SIDE, Integer.toString(inputSize));
    metadata.put("preprocessing.resize", PICTURES.formatted(inputSize));
    metadata.put("threshold", Double.toString(threshold));
    metadata.put(
        "output.boxes", "left, top, width, height in pixels of the picture, best box first");
    metadata.put("output.labels", "places in the list of labels, from 0");
    metadata.put("suppression", "inside of the graph: one box an object");
    return metadata;
  }

  /** Adds what the network is built on. */
  static Map<String, String> on(BackboneFile backbone, Map<String, String> metadata) {
    metadata.put("backbone", backbone.name());
    metadata.put("backbone.sha256", backbone.sha256());
    return metadata;
  }
}
