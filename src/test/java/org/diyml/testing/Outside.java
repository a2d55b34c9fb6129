package org.diyml.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * Runs exported models where nothing of the product is: in a program of one class with ONNX Runtime
 * alone on its class path, and in Node.
 */
public final class Outside {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Path PROGRAM = Path.of("src/test/resources/outside/RunModel.java");

  private final Path folder;
  private final Path model;

  /** Puts a model into a folder of its own. */
  public Outside(byte[] onnx) throws IOException {
    folder = Files.createTempDirectory(Path.of("target"), "outside");
    model = Files.write(folder.resolve("model.onnx"), onnx);
  }

  /** The numbers of each output, from a plain Java main. */
  public Map<String, double[]> inJava(Picture picture) throws Exception {
    Path file = Files.write(folder.resolve(picture.name()), picture.bytes());
    Path runtime =
        Path.of(OrtEnvironment.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return run(
        JAVA.toString(),
        "-cp",
        runtime.toString(),
        PROGRAM.toString(),
        model.toString(),
        file.toString());
  }

  /** The numbers of each output, from onnxruntime-node. */
  public Map<String, double[]> inNode(Picture picture) throws Exception {
    BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    Path pixels = Files.write(folder.resolve("pixels"), rgb(decoded));
    return run(
        "node",
        Node.program("run-model.mjs").toString(),
        model.toString(),
        Integer.toString(decoded.getHeight()),
        Integer.toString(decoded.getWidth()),
        pixels.toString());
  }

  private static byte[] rgb(BufferedImage picture) {
    ByteBuffer pixels = ByteBuffer.allocate(picture.getHeight() * picture.getWidth() * 3);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        pixels.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
      }
    }
    return pixels.array();
  }

  private Map<String, double[]> run(String... command) throws Exception {
    File printed = folder.resolve("printed.txt").toFile();
    File errors = folder.resolve("errors.txt").toFile();
    int status =
        new ProcessBuilder(command)
            .redirectOutput(printed)
            .redirectError(errors)
            .start()
            .waitFor();
    assertThat(status).as(() -> text(errors)).isZero();
    Map<String, double[]> outputs = new TreeMap<>();
    List<String> lines = new ArrayList<>(Files.readAllLines(printed.toPath()));
    lines.removeIf(line -> line.startsWith("["));
    for (String line : lines) {
      String[] words = line.split(" ");
      outputs.put(
          words[0], Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray());
    }
    return outputs;
  }

  private static String text(File file) {
    try {
      return Files.readString(file.toPath());
    } catch (IOException e) {
      return e.toString();
    }
  }
}
