package org.diyml.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.diyml.platform.settings.DataFolder;
import org.diyml.platform.settings.Setting;
import org.diyml.platform.storage.TemporaryFiles;

/**
 * The files that belong to rows of the database, in an archive. What can be computed again, such as
 * features, is not among them.
 */
final class FilesArchive {
  private static final String FOLDER = "files/";

  private static final List<DataFolder> KEPT =
      List.of(
          DataFolder.FILES,
          DataFolder.IMPORTS,
          DataFolder.EVALUATIONS,
          DataFolder.MODELS,
          DataFolder.UPLOADED,
          DataFolder.INSTALLED);

  private FilesArchive() {}

  /** Holds on to all files as they are now, by a second name of each that no deletion takes. */
  static Path hold() throws IOException {
    // Beside them, as only there a file can have a second name.
    Files.createDirectories(DataFolder.BACKUPS.path());
    Path held = Files.createTempDirectory(DataFolder.BACKUPS.path(), "held");
    for (DataFolder folder : KEPT) {
      if (Files.isDirectory(folder.path())) {
        link(folder.path(), held.resolve(folder.path().getFileName()));
      }
    }
    return held;
  }

  private static void link(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> tree =
        Files.find(from, Integer.MAX_VALUE, (path, is) -> is.isRegularFile())) {
      files = tree.toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file));
      Files.createDirectories(target.getParent());
      try {
        Files.createLink(target, file);
      } catch (NoSuchFileException e) {
        // A file of something that was just deleted.
        continue;
      } catch (UnsupportedOperationException e) {
        Files.copy(file, target);
      }
    }
  }

  /** Writes what is held, lets it go, and tells how many files there are. */
  static long write(Path held, ZipOutputStream zip) throws IOException {
    try (Stream<Path> tree =
        Files.find(held, Integer.MAX_VALUE, FilesArchive::isFile)) {
      long count = 0;
      for (Path file : (Iterable<Path>) tree::iterator) {
        zip.putNextEntry(
            new ZipEntry(FOLDER + held.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
        count++;
      }
      return count;
    } finally {
      TemporaryFiles.delete(held);
    }
  }

  private static boolean isFile(Path path, BasicFileAttributes is) {
    return is.isRegularFile();
  }

  /**
   * Unpacks the files of an archive into the data folder.
   *
   * @throws IOException also when a name leads out of the data folder
   */
  static void read(ZipFile zip) throws IOException {
    Path root = Setting.DATA.path().toAbsolutePath().normalize();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (entry.getName().startsWith(FOLDER)) {
        Path target = root.resolve(entry.getName().substring(FOLDER.length())).normalize();
        if (!target.startsWith(root)) {
          throw new IOException("The backup names a file outside of the data folder");
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    }
  }
}
