package org.diyml.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnxruntime.OrtEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diyml.engine.EngineFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFilesTest {
  private static final String ENVIRONMENT = "ai/onnxruntime/OrtEnvironment.class";

  @TempDir private Path folder;

  @Test
  void namesAPlainFile() throws IOException {
    Path jar = ClassFiles.of(runtime(), folder.resolve("copies"));
    assertThat(jar).isRegularFile();
    assertThat(folder).isEmptyDirectory();
    Path spaces = Files.createDirectory(folder.resolve("a folder"));
    assertThat(ClassFiles.of(spaces.toUri().toURL(), folder)).isEqualTo(spaces);
  }

  @Test
  void copiesClassesFromAnotherSystemOfFiles() throws IOException {
    byte[] jar = runtime().openStream().readAllBytes();
    Path copies = ClassFiles.of(elsewhere(jar), folder.resolve("copies"));
    try (InputStream wanted = OrtEnvironment.class.getResourceAsStream("/" + ENVIRONMENT)) {
      assertThat(copies.resolve(ENVIRONMENT)).hasBinaryContent(wanted.readAllBytes());
    }
  }

  @Test
  void saysWhenThereIsNoLibrary() {
    assertThatExceptionOfType(EngineFailure.class)
        .isThrownBy(() -> ClassFiles.of(elsewhere(new byte[0]), folder.resolve("copies")))
        .withMessageContaining("elsewhere:");
  }

  private static URL runtime() {
    return OrtEnvironment.class.getProtectionDomain().getCodeSource().getLocation();
  }

  private static URL elsewhere(byte[] content) throws MalformedURLException {
    return new URL(
        null,
        "elsewhere:/content/runtime.jar",
        new URLStreamHandler() {
          @Override
          protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
              @Override
              public void connect() {}

              @Override
              public InputStream getInputStream() {
                return new ByteArrayInputStream(content);
              }
            };
          }
        });
  }
}
