package org.diyml.engine.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.diyml.engine.EngineFailure;

/**
 * Unpacks the runtime's native libraries into the folder for temporary files that is set now. The
 * runtime itself unpacks into the one that was set when the process began.
 */
final class OnnxNatives {
  /** Where the runtime looks for its libraries when it is set. */
  private static final String FOLDER = "onnxruntime.native.path";

  private static final String PACKED = "/ai/onnxruntime/native/linux-x64/";
  private static final List<String> LIBRARIES =
      List.of("libonnxruntime.so", "libonnxruntime4j_jni.so");

  private OnnxNatives() {}

  /** Unpacks once; where no libraries for 64-bit Linux are packed it leaves all to the runtime. */
  static synchronized void unpack() {
    boolean packed = OnnxNatives.class.getResource(PACKED + LIBRARIES.get(0)) != null;
    if (System.getProperty(FOLDER) != null || !isLinux64() || !packed) {
      return;
    }
    try {
      Path root = Path.of(System.getProperty("java.io.tmpdir"));
      Path folder = Files.createTempDirectory(root, "onnxruntime");
      for (String library : LIBRARIES) {
        try (InputStream in = OnnxNatives.class.getResourceAsStream(PACKED + library)) {
          Files.copy(in, folder.resolve(library));
        }
      }
      System.setProperty(FOLDER, folder.toString());
    } catch (IOException e) {
      throw new EngineFailure("Cannot unpack ONNX Runtime", e);
    }
  }

  /** The option that has another Java process find the libraries, where they are unpacked. */
  static Optional<String> option() {
    return Optional.ofNullable(System.getProperty(FOLDER)).map(path -> "-D" + FOLDER + "=" + path);
  }

  private static boolean isLinux64() {
    return System.getProperty("os.name").equals("Linux")
        && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
  }
}
