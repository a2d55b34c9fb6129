package org.diyml.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.diyml.engine.Box;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.ProjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported comes back as it was, in every format. */
class RoundTripTest {
  private static final ArchiveLimits LIMITS = new ArchiveLimits(10_000, 1 << 24, 1 << 28, 200);

  /** Labels that formats have reasons to spoil. */
  private static final List<String> LABELS =
      List.of(
          "cat",
          "a/b\\c",
          "50% \"off\", it's",
          "Größe 猫 🐈",
          "train",
          "images",
          "..",
          ".hidden.",
          "CON",
          "yes",
          "12",
          "=SUM(A1)",
          "- dash: colon #hash",
          "<tag> & {brace}",
          "null",
          "%41",
          "it's;semi\ttab");

  @TempDir Path folder;

  static Stream<Arguments> formatsAndTypes() {
    return Arrays.stream(DatasetFormat.values())
        .flatMap(format -> Arrays.stream(ProjectType.values()).map(t -> Arguments.of(format, t)))
        .filter(
            pair ->
                pair.get()[0] != DatasetFormat.FOLDERS || pair.get()[1] != ProjectType.DETECTION);
  }

  @ParameterizedTest
  @MethodSource("formatsAndTypes")
  void annotationsComeBack(DatasetFormat format, ProjectType type) throws IOException {
    List<ExportedImage> images = images(type);
    ImportPlan plan = plan(write(format, type, LABELS, images), null, type);

    assertThat(plan.problems()).isEmpty();
    assertThat(plan.format()).isEqualTo(format);
    assertThat(plan.images()).hasSameSizeAs(images);
    Map<String, PlannedImage> byName = new HashMap<>();
    plan.images().forEach(image -> byName.put(image.name(), image));
    for (ExportedImage image : images) {
      PlannedImage back = byName.get(image.name());
      assertThat(back).as(image.name()).isNotNull();
      assertThat(back.label()).isEqualTo(image.label());
      assertSameBoxes(image, back);
      if (format != DatasetFormat.FOLDERS && image.split() != null && back.isLabelled()) {
        assertThat(back.split()).isEqualTo(image.split());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("formatsAndTypes")
  void exportOfAnImportIsTheSame(DatasetFormat format, ProjectType type) throws IOException {
    List<ExportedImage> images = images(type);
    Path first = write(format, type, LABELS, images);
    Map<String, ExportedImage> sizes = new HashMap<>();
    images.forEach(image -> sizes.put(image.name(), image));
    Map<String, PlannedImage> plans = new HashMap<>();
    plan(first, null, type).images().forEach(image -> plans.put(image.name(), image));
    List<ExportedImage> again = new ArrayList<>();
    for (ExportedImage image : images) {
      PlannedImage back = plans.get(image.name());
      List<ExportedBox> boxes = new ArrayList<>();
      for (PlannedBox planned : back.boxes()) {
        Box box = planned.in(image.width(), image.height());
        boxes.add(
            new ExportedBox(planned.label(), box.x(), box.y(), box.width(), box.height()));
      }
      again.add(
          new ExportedImage(
              image.id(),
              image.name(),
              image.width(),
              image.height(),
              back.label(),
              boxes,
              image.split()));
    }
    assertThat(Files.readAllBytes(write(format, type, LABELS, again)))
        .isEqualTo(Files.readAllBytes(first));
  }

  @ParameterizedTest
  @EnumSource(DatasetFormat.class)
  void picturesOfOneNameAllComeBack(DatasetFormat format) throws IOException {
    List<ExportedImage> images = new ArrayList<>();
    String[] names = {"a.jpg", "a.jpg", "A.JPG", "a (2).jpg", "../a.jpg", "a.png", "a", "nul", ""};
    for (int i = 0; i < names.length; i++) {
      images.add(new ExportedImage(i, names[i], 10, 10, LABELS.get(i % 2), List.of(), null));
    }
    ImportPlan plan =
        plan(
            write(format, ProjectType.CLASSIFICATION, LABELS, images),
            null,
            ProjectType.CLASSIFICATION);
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.images()).hasSize(names.length).allMatch(PlannedImage::isLabelled);
    assertThat(plan.images().stream().filter(i -> i.label().equals("cat"))).hasSize(5);
  }

  @ParameterizedTest
  @EnumSource(DatasetFormat.class)
  void oneLabelComesBackAsOne(DatasetFormat format) throws IOException {
    for (String label : LABELS) {
      ExportedImage image = new ExportedImage(1, "x.jpg", 10, 10, label, List.of(), null);
      Path file = write(format, ProjectType.CLASSIFICATION, List.of(label), List.of(image));
      ImportPlan plan = plan(file, null, ProjectType.CLASSIFICATION);
      assertThat(plan.images()).extracting(PlannedImage::label).containsExactly(label);
    }
  }

  @Test
  void foldersHoldNoBoxes() {
    assertThatThrownBy(
            () ->
                DatasetWriter.of(
                    DatasetFormat.FOLDERS,
                    ProjectType.DETECTION,
                    LABELS,
                    OutputStream.nullOutputStream()))
        .isInstanceOf(UserError.class);
  }

  @Test
  void theSplitIsAColumnOnlyWithATestPart() throws IOException {
    ExportedImage train = new ExportedImage(1, "a.jpg", 9, 9, "cat", List.of(), "train");
    ExportedImage test = new ExportedImage(2, "b.jpg", 9, 9, "cat", List.of(), "test");
    assertThat(table(ProjectType.CLASSIFICATION, train))
        .isEqualTo("file,label\nimages/a.jpg,cat\n");
    assertThat(table(ProjectType.CLASSIFICATION, train, test))
        .isEqualTo("file,label,split\nimages/a.jpg,cat,train\nimages/b.jpg,cat,test\n");
    assertThat(table(ProjectType.DETECTION, train)).isEqualTo("file,label,x,y,width,height\n");
  }

  @Test
  void anAbandonedExportHasNoEnd() throws IOException {
    Path file = Files.createTempFile(folder, "export", ".zip");
    try (OutputStream out = Files.newOutputStream(file);
        DatasetWriter writer =
            DatasetWriter.of(DatasetFormat.VOC, ProjectType.CLASSIFICATION, LABELS, out)) {
      writer.add(images(ProjectType.CLASSIFICATION).get(0), content(1));
      writer.abandon();
    }
    try (Archive archive = Archive.open(file, folder, LIMITS)) {
      assertThat(archive.isSalvaged()).isTrue();
    }
  }

  private String table(ProjectType type, ExportedImage... images) throws IOException {
    Path file = write(DatasetFormat.CSV, type, LABELS, List.of(images));
    try (Archive archive = Archive.open(file, folder, LIMITS)) {
      return new String(archive.read("annotations.csv", 10_000));
    }
  }

  private static List<ExportedImage> images(ProjectType type) {
    String[] splits = {"train", "validation", "test", "train"};
    List<ExportedImage> images = new ArrayList<>();
    for (int i = 0; i < LABELS.size(); i++) {
      String split = splits[i % splits.length];
      String name = i % 3 == 0 ? "bild ä " + i + ".jpg" : "p" + i + ".png";
      if (type == ProjectType.CLASSIFICATION) {
        images.add(
            new ExportedImage(i + 1, name, 640, 481, LABELS.get(i), List.of(), split));
      } else {
        List<ExportedBox> boxes =
            List.of(
                new ExportedBox(LABELS.get(i), 0.1 * i, 12, 100 / 8.0, 33.25),
                new ExportedBox("cat", 3, 4.123456, 577.000001, 476.25 - i),
                new ExportedBox("cat", 0, 0, 640, 481));
        images.add(new ExportedImage(i + 1, name, 640, 481, null, boxes, split));
      }
    }
    images.add(new ExportedImage(99, "unlabelled.jpg", 50, 60, null, List.of(), null));
    return images;
  }

  private static void assertSameBoxes(ExportedImage image, PlannedImage back) {
    assertThat(back.boxes()).hasSameSizeAs(image.boxes());
    for (int i = 0; i < image.boxes().size(); i++) {
      ExportedBox out = image.boxes().get(i);
      PlannedBox in = back.boxes().get(i);
      Box box = in.in(image.width(), image.height());
      assertThat(in.label()).isEqualTo(out.label());
      assertThat(box.x()).isEqualTo(out.x(), within(1e-6));
      assertThat(box.y()).isEqualTo(out.y(), within(1e-6));
      assertThat(box.width()).isEqualTo(out.width(), within(1e-6));
      assertThat(box.height()).isEqualTo(out.height(), within(1e-6));
      if (!in.relative()) {
        assertThat(box).isEqualTo(new Box(out.x(), out.y(), out.width(), out.height()));
      }
    }
  }

  private Path write(
      DatasetFormat format, ProjectType type, List<String> labels, List<ExportedImage> images)
      throws IOException {
    Path file = Files.createTempFile(folder, "export", ".zip");
    try (OutputStream out = Files.newOutputStream(file);
        DatasetWriter writer = DatasetWriter.of(format, type, labels, out)) {
      for (ExportedImage image : images) {
        writer.add(image, content((int) image.id()));
      }
    }
    return file;
  }

  private static ByteArrayInputStream content(int seed) {
    return new ByteArrayInputStream(ZipMaker.picture(seed));
  }

  private ImportPlan plan(Path file, DatasetFormat format, ProjectType type) throws IOException {
    try (Archive archive = Archive.open(file, folder, LIMITS)) {
      return ImportPlanner.plan(archive, format, type);
    }
  }
}
