package org.diyml.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that one process unpacks into. It is deleted when the process ends; what a killed
 * process left is deleted by the next start.
 */
final class RuntimeFolder {
  private static final String LOCK_SUFFIX = ".lock";

  private final Path path;
  private final FileLock lock;

  private RuntimeFolder(Path path, FileLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Clears what dead processes left below {@code parent} and makes a folder for this process. */
  static RuntimeFolder open(Path parent) throws IOException {
    Files.createDirectories(parent);
    deleteAbandoned(parent);
    Path path = parent.resolve(Long.toString(ProcessHandle.current().pid()));
    FileLock lock = lock(lockOf(path));
    if (lock == null) {
      throw new IOException("Another process uses " + path);
    }
    Files.createDirectories(path);
    RuntimeFolder folder = new RuntimeFolder(path, lock);
    Runtime.getRuntime().addShutdownHook(new Thread(folder::delete, "runtime-folder-cleaner"));
    return folder;
  }

  Path path() {
    return path;
  }

  /** A folder is in use as long as its process holds the lock beside it. */
  private static void deleteAbandoned(Path parent) throws IOException {
    List<Path> folders;
    try (Stream<Path> children = Files.list(parent)) {
      folders =
          children
              .map(child -> child.toString().replaceFirst(Pattern.quote(LOCK_SUFFIX) + "$", ""))
              .distinct()
              .map(Path::of)
              .toList();
    }
    for (Path folder : folders) {
      FileLock lock = lock(lockOf(folder));
      if (lock != null) {
        deleteTree(folder);
        Files.deleteIfExists(lockOf(folder));
        lock.channel().close();
      }
    }
  }

  private void delete() {
    try {
      deleteTree(path);
      Files.deleteIfExists(lockOf(path));
      lock.channel().close();
    } catch (IOException e) {
      // The server may still be writing while the process ends; the next start deletes the rest.
      System.getLogger(RuntimeFolder.class.getName())
          .log(System.Logger.Level.DEBUG, "Left for the next start: " + path, e);
    }
  }

  private static Path lockOf(Path folder) {
    return folder.resolveSibling(folder.getFileName() + LOCK_SUFFIX);
  }

  private static FileLock lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
    }
    return lock;
  }

  /** Deletes what is there; what vanishes meanwhile is no concern, the server cleans up as well. */
  private static void deleteTree(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            return gone(failure);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            if (failure != null) {
              return gone(failure);
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static FileVisitResult gone(IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }
}
