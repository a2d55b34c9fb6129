package org.diyml.engine.onnx;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.diyml.engine.EngineFailure;

/** Finds the classes of a library where another Java process can read them. */
final class ClassFiles {

  private static final String ENDING = ".class";

  private ClassFiles() {}

  /**
   * The library itself where it is a plain file, else a folder with copies of its classes.
   *
   * @param source where the classes were loaded from
   * @param folder for the copies; is made when it is needed
   * @throws EngineFailure if there is no library
   */
  static Path of(URL source, Path folder) throws IOException {
    if (source.getProtocol().equals("file")) {
      return file(source);
    }
    try (JarInputStream jar = open(source)) {
      for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
        if (entry.getName().endsWith(ENDING)) {
          copy(jar, folder, entry.getName());
        }
      }
    }
    if (Files.notExists(folder)) {
      throw new EngineFailure("no class can be read from " + source);
    }
    return folder;
  }

  private static Path file(URL source) {
    try {
      return Path.of(source.toURI());
    } catch (URISyntaxException e) {
      throw new EngineFailure("no file is at " + source, e);
    }
  }

  /** WildFly unpacks libraries, and its stream of one goes through the files. */
  private static JarInputStream open(URL source) throws IOException {
    var stream = source.openStream();
    return stream instanceof JarInputStream jar ? jar : new JarInputStream(stream);
  }

  private static void copy(JarInputStream jar, Path folder, String name) throws IOException {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder.normalize())) {
      throw new EngineFailure("a library has a class " + name);
    }
    Files.createDirectories(target.getParent());
    Files.copy(jar, target);
  }
}
