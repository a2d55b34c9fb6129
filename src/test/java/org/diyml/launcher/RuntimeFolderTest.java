package org.diyml.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeFolderTest {
  @Test
  void deletesWhatDeadProcessesLeft(@TempDir Path parent) throws IOException {
    Path dead = Files.createDirectories(parent.resolve("123/unpacked")).getParent();
    Files.writeString(dead.resolve("unpacked/file"), "left");
    Files.createFile(parent.resolve("123.lock"));
    RuntimeFolder folder = RuntimeFolder.open(parent);
    assertThat(dead).doesNotExist();
    assertThat(parent.resolve("123.lock")).doesNotExist();
    assertThat(folder.path()).isDirectory().hasParent(parent);
  }
}
