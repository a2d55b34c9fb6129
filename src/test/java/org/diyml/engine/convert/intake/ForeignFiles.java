package org.diyml.engine.convert.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.diyml.engine.convert.Hostile;
import org.diyml.engine.convert.keras.KerasFiles;

/** Files of other tools and purposes, and zips that are no model. */
public final class ForeignFiles {
  private ForeignFiles() {}

  /** One of each kind. */
  public static Stream<Hostile> all() {
    return Stream.of(
        new Hostile("empty", new byte[0]),
        new Hostile("pickle", new byte[] {(byte) 0x80, 2, 'c', 'o', 's', '.'}),
        new Hostile("pickle", new byte[] {(byte) 0x80, 4, (byte) 0x95, 0}),
        new Hostile("serialised Java", new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5}),
        new Hostile("SavedModel", new byte[] {8, 1, 18, 4, 10, 2}),
        new Hostile("JSON", "{\"modelTopology\": {}}".getBytes(StandardCharsets.UTF_8)),
        new Hostile("archive", new byte[] {0x1F, (byte) 0x8B, 8, 0}),
        new Hostile("picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}),
        new Hostile("no model", "hello, this is text".getBytes(StandardCharsets.UTF_8)),
        new Hostile("PyTorch", zip("archive/data.pkl", "archive/data/0")),
        new Hostile("PyTorch", zip("model/code/__torch__.py", "model/constants.pkl")),
        new Hostile("SavedModel", zip("saved_model.pb", "variables/variables.index")),
        new Hostile("TensorFlow.js", zip("model.json", "weights.bin", "metadata.json")),
        new Hostile("NumPy", zip("arr_0.npy")),
        new Hostile("0 model files", zip("readme.md")),
        new Hostile("2 model files", zip("a.tflite", "b.tflite")),
        new Hostile("outside", zip("config.json", "../../etc/cron.d/x")),
        new Hostile("outside", zip("config.json", "/etc/passwd")),
        new Hostile("outside", zip("config.json", "..\\..\\x")),
        new Hostile("model.weights.h5", zip("config.json")),
        new Hostile("another zip", bundle("model.keras", zip("a.txt"))));
  }

  private static byte[] zip(String... names) {
    List<byte[]> contents = Stream.of(names).map(name -> "{}".getBytes()).toList();
    return KerasFiles.zip(List.of(names), contents);
  }

  private static byte[] bundle(String name, byte[] content) {
    return KerasFiles.zip(List.of(name), List.of(content));
  }
}
