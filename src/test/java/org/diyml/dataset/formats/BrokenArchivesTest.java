package org.diyml.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.ProjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is broken in an archive is told, and the rest is in. */
class BrokenArchivesTest {
  private static final ArchiveLimits LIMITS = new ArchiveLimits(1_000, 1 << 24, 1 << 26, 200);

  @TempDir Path folder;

  static Stream<BrokenArchive> archives() {
    return BrokenArchives.all();
  }

  @ParameterizedTest
  @MethodSource("archives")
  void endsInAReport(BrokenArchive broken) throws IOException {
    for (DatasetFormat format : new DatasetFormat[] {null, broken.format()}) {
      ImportPlan plan = plan(broken.zip(), format, broken.type(), LIMITS);
      assertThat(plan.format()).isEqualTo(broken.format());
      assertThat(plan.problems())
          .as(plan.problems().toString())
          .extracting(problem -> problem.reason().key())
          .contains(broken.problems());
      assertThat(plan.problems())
          .allSatisfy(problem -> assertThat(problem.reason().toString()).isNotBlank());
      assertThat(plan.images()).hasSize(broken.pictures());
      assertThat(plan.images().stream().filter(PlannedImage::isLabelled))
          .hasSize(broken.labelled());
    }
    assertThat(leftBehind()).isEqualTo(1);
  }

  @Test
  void noZipIsRefused() {
    for (byte[] content : new byte[][] {{}, {1}, "hello".getBytes(), ZipMaker.picture(1)}) {
      assertThatThrownBy(() -> plan(content, null, ProjectType.DETECTION, LIMITS))
          .isInstanceOfSatisfying(
              UserError.class, error -> assertThat(error.kind()).isEqualTo(ErrorKind.INVALID));
    }
  }

  @Test
  void tooManyEntriesAreRefused() {
    ZipMaker zip = new ZipMaker();
    for (int i = 0; i < 60; i++) {
      zip.pictures("cat/" + i + ".jpg");
    }
    byte[] whole = zip.bytes();
    byte[] cut = Arrays.copyOf(whole, whole.length - 30);
    for (byte[] content : new byte[][] {whole, cut}) {
      assertThatThrownBy(
              () ->
                  plan(
                      content,
                      null,
                      ProjectType.CLASSIFICATION,
                      new ArchiveLimits(50, 1 << 20, 1 << 20, 100)))
          .isInstanceOfSatisfying(
              UserError.class, error -> assertThat(error.kind()).isEqualTo(ErrorKind.TOO_LARGE));
    }
  }

  @Test
  void whatInflatesBeyondTheTotalIsRefused() {
    byte[] zip = new ZipMaker().pictures("cat/a.jpg", "cat/b.jpg").bytes();
    ArchiveLimits limits = new ArchiveLimits(50, 1 << 20, 300, 100);
    assertThatThrownBy(() -> plan(zip, null, ProjectType.CLASSIFICATION, limits))
        .isInstanceOf(UserError.class);
  }

  @Test
  void sizesInHeadersAreNotBelieved() throws IOException {
    byte[] zip =
        new ZipMaker().pictures("a.jpg").file("b.jpg", new byte[8 << 20]).bytes();
    byte[] lying = ZipMaker.withDirectoryInt(zip, 1, 24, 100);
    try (Archive archive = open(lying, LIMITS)) {
      assertThat(archive.read("a.jpg", 1_000)).isEqualTo(ZipMaker.picture("a.jpg".hashCode()));
      assertThatThrownBy(() -> archive.read("b.jpg", Long.MAX_VALUE))
          .isInstanceOf(UnreadableEntry.class)
          .hasMessageContaining("200");
      assertThatThrownBy(() -> archive.read("a.jpg", 100)).isInstanceOf(UnreadableEntry.class);
    }
  }

  @Test
  void damagedContentIsNoticed() throws IOException {
    byte[] zip = new ZipMaker().pictures("a.jpg", "b.jpg").bytes();
    zip[ZipMaker.header(zip, false, 1) + 80] ^= 0x55;
    try (Archive archive = open(zip, LIMITS)) {
      assertThat(archive.read("a.jpg", 1_000)).hasSize(200);
      assertThatThrownBy(() -> archive.read("b.jpg", 1_000)).isInstanceOf(UnreadableEntry.class);
    }
  }

  @Test
  void whatIsSalvagedHasItsContent() throws IOException {
    byte[] large = new byte[3 << 20];
    new Random(3).nextBytes(large);
    byte[] zip =
        new ZipMaker().pictures("a.jpg").file("b.jpg", large).pictures("c.jpg", "d.jpg").bytes();
    try (Archive archive = open(Arrays.copyOf(zip, zip.length - 400), LIMITS)) {
      assertThat(archive.isSalvaged()).isTrue();
      assertThat(archive.read("b.jpg", Long.MAX_VALUE)).isEqualTo(large);
      assertThat(archive.read("c.jpg", 200)).isEqualTo(ZipMaker.picture("c.jpg".hashCode()));
      assertThat(archive.paths()).doesNotContain("d.jpg");
    }
    assertThat(leftBehind()).isEqualTo(1);
  }

  @Test
  void problemsAreCounted() throws IOException {
    StringBuilder rows = new StringBuilder("file,label\n");
    for (int i = 0; i < Problems.KEPT + 25; i++) {
      rows.append("gone").append(i).append(".jpg,cat\n");
    }
    byte[] zip = new ZipMaker().pictures("a.jpg").text("l.csv", rows.toString()).bytes();
    ImportPlan plan = plan(zip, null, ProjectType.CLASSIFICATION, LIMITS);
    assertThat(plan.problems()).hasSize(Problems.KEPT + 1);
    assertThat(plan.problems().get(Problems.KEPT).reason().toString()).contains("25");
  }

  @Test
  void anyDamageEndsInAReportOrARefusal() throws IOException {
    byte[] whole =
        new ZipMaker()
            .pictures("images/a.jpg", "images/b.jpg")
            .text("data.yaml", "names: [cat]")
            .text("labels/a.txt", "0 .5 .5 .1 .1")
            .text("annotations.csv", "file,label", "a.jpg,cat")
            .bytes();
    Random random = new Random(5);
    for (int i = 0; i < 400; i++) {
      byte[] damaged = whole.clone();
      for (int hit = 0; hit <= i % 5; hit++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        plan(damaged, null, ProjectType.DETECTION, LIMITS);
      } catch (UserError refused) {
        assertThat(refused.kind()).isIn(ErrorKind.INVALID, ErrorKind.TOO_LARGE);
      }
    }
  }

  private ImportPlan plan(
      byte[] zip, DatasetFormat format, ProjectType type, ArchiveLimits limits)
      throws IOException {
    try (Archive archive = open(zip, limits)) {
      return ImportPlanner.plan(archive, format, type);
    }
  }

  private Archive open(byte[] zip, ArchiveLimits limits) throws IOException {
    return Archive.open(Files.write(folder.resolve("import.zip"), zip), folder, limits);
  }

  private long leftBehind() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
