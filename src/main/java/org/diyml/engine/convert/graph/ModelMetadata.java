package org.diyml.engine.convert.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.PixelScaling;

/** What translated files say of themselves, so that they can be run elsewhere. */
public final class ModelMetadata {

  /** Name of a translated graph's input. */
  public static final String INPUT = "image";

  /** Name of a translated graph's output. */
  public static final String OUTPUT = "scores";

  /** Key of the labels, one a line. */
  public static final String LABELS = "labels";

  /** Keys of the scaling {@code (pixel - mean) / deviation}, numbers with commas between them. */
  public static final String MEAN = "preprocessing.mean";

  public static final String DEVIATION = "preprocessing.deviation";

  /** Key of how sure the scaling is, and where it is known from. */
  public static final String SOURCE = "preprocessing.source";

  public static final String REASON = "preprocessing.reason";

  /** Key of the side in pixels of a file's own square, to which it brings pictures of any size. */
  public static final String SIDE = "preprocessing.side";

  /** Keys of the order of the channels and of what the output means. */
  public static final String CHANNELS = "channels";

  public static final String MEANING = "output.meaning";

  private ModelMetadata() {}

  /** Writes facts as metadata. */
  public static Map<String, String> of(ModelFacts facts) {
    PictureInput input = facts.input();
    PixelScaling scaling = input.scaling();
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("layout", input.layout().name());
    metadata.put(CHANNELS, input.order().name());
    metadata.put(MEAN, numbers(scaling.mean()));
    metadata.put(DEVIATION, numbers(scaling.deviation()));
    metadata.put(SOURCE, scaling.source().name());
    metadata.put(REASON, scaling.reason());
    metadata.put(MEANING, facts.output().meaning().name());
    if (!facts.labels().isEmpty()) {
      metadata.put(LABELS, String.join("\n", facts.labels()));
    }
    return metadata;
  }

  private static String numbers(List<Double> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
