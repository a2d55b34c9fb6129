package org.diyml.engine.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.backbone.BackboneCut;

/**
 * Has a model from a stranger answer for one picture before it is loaded here. That happens in a
 * process of its own with bounded time and memory: native code that crashes over a file takes that
 * process down and not the server.
 */
public final class ModelTrial {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The heap, and little address space for what a short program needs besides. */
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:CompressedClassSpaceSize=64m",
          "-XX:ReservedCodeCacheSize=64m");

  /** The largest model in 32 bits, a few copies of it, and what lies between its layers. */
  private static final long MOST_KILOBYTES = 4 << 20;

  private static final int LONGEST_ANSWER = 10_000_000;

  private ModelTrial() {}

  /**
   * Tries a model.
   *
   * @param folder empty; the caller deletes it with what the trial leaves there
   * @return what is known of the model, with the number of classes, which some files do not tell
   * @throws ModelRefused if it cannot be run, takes too long, or answers with something else than
   *     classes
   * @throws EngineFailure if no process can be started here
   */
  public static ModelFacts run(TranslatedModel model, Path folder) {
    ModelFacts facts = model.facts();
    int values = count(model.onnx(), facts.input(), 1, facts.output().name(), folder);
    return new ModelFacts(
        facts.input(),
        facts.output().withValues(values),
        facts.outputs(),
        facts.labels(),
        facts.producer());
  }

  /**
   * Tries the layers before a model's last.
   *
   * @param folder as above
   * @return how many features they give of a picture
   * @throws ModelRefused if they cannot be run or take too long
   * @throws EngineFailure if no process can be started here
   */
  public static int features(BackboneCut cut, Path folder) {
    // Two pictures tell whether files that promise any number keep it.
    int pictures = cut.input().batch() == 0 ? 2 : 1;
    byte[] onnx = cut.write(BackboneCut.UNKNOWN);
    return count(onnx, cut.input(), pictures, BackboneCut.OUTPUT, folder) / pictures;
  }

  private static int count(
      byte[] onnx, PictureInput input, int pictures, String output, Path folder) {
    Path file = folder.resolve("model.onnx");
    Path said = folder.resolve("output.txt");
    try {
      Files.write(file, onnx);
      Process process =
          new ProcessBuilder(
                  BoundedProcess.of(
                      MOST_KILOBYTES, command(folder, file, input, pictures, output)))
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .directory(folder.toFile())
              .start();
      return count(answer(process, said));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(
      Path folder, Path file, PictureInput input, int pictures, String output)
      throws IOException {
    OnnxNatives.unpack();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    OnnxNatives.option().ifPresent(command::add);
    command.add("-cp");
    command.add(program(folder) + File.pathSeparator + runtime(folder));
    command.add(TrialProcess.class.getName());
    command.add(file.toString());
    command.add(input.name());
    command.add(Boolean.toString(input.bytes()));
    command.add(InputShape.of(input, pictures).text());
    command.add(output);
    return command;
  }

  private static String answer(Process process, Path output) throws IOException {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new ModelRefused(
            "The model took more than %d seconds for one picture. Use a smaller architecture."
                .formatted(PATIENCE.toSeconds()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineFailure("interrupted while a model was tried", e);
    } finally {
      process.destroyForcibly();
    }
    String said = said(output);
    int at = said.lastIndexOf(TrialProcess.ANSWER);
    if (process.exitValue() != 0 || at < 0) {
      throw new ModelRefused("ONNX Runtime cannot run the model: " + firstLine(said));
    }
    return said.substring(at + TrialProcess.ANSWER.length()).strip();
  }

  private static int count(String answer) {
    if (answer.contains("NaN") || answer.contains("Infinity")) {
      throw new ModelRefused(
          "The model answers a grey picture with something that is no number. Check its weights.");
    }
    return answer.split(",").length;
  }

  private static String said(Path output) throws IOException {
    if (Files.size(output) > LONGEST_ANSWER) {
      throw new ModelRefused("The model answers with more numbers than a classifier has classes.");
    }
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  private static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("it ended abruptly");
  }

  /** Puts the one class of the program where a process finds it, whoever loaded it here. */
  private static String program(Path folder) throws IOException {
    String name = TrialProcess.class.getName().replace('.', '/') + ".class";
    Path target = folder.resolve(name);
    Files.createDirectories(target.getParent());
    try (InputStream in = TrialProcess.class.getClassLoader().getResourceAsStream(name)) {
      Files.copy(in, target);
    }
    return folder.toString();
  }

  /** Some servers keep what is in an application in files of a system of their own. */
  private static String runtime(Path folder) throws IOException {
    URL source = OrtEnvironment.class.getProtectionDomain().getCodeSource().getLocation();
    return ClassFiles.of(source, folder.resolve("runtime")).toString();
  }
}
