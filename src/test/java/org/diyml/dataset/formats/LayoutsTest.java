package org.diyml.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.diyml.projects.ProjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts as other tools write them. */
class LayoutsTest {
  private static final ArchiveLimits LIMITS = new ArchiveLimits(1_000, 1 << 24, 1 << 26, 200);

  @TempDir Path folder;

  @Test
  void foldersAreLabels() throws IOException {
    assertThat(classified(zip("cat/a.jpg", "dog/b.PNG", "c.jpg")))
        .containsExactly("c.jpg null null", "cat/a.jpg cat null", "dog/b.PNG dog null");
  }

  @Test
  void aCommonFolderIsNoLabel() throws IOException {
    assertThat(classified(zip("pets/cat/a.jpg", "pets/dog/b.jpg", "pets/c.jpg")))
        .containsExactly(
            "pets/c.jpg null null", "pets/cat/a.jpg cat null", "pets/dog/b.jpg dog null");
    assertThat(classified(zip("./cat/a.jpg", "cat\\b.jpg")))
        .containsExactly("cat/a.jpg cat null", "cat/b.jpg cat null");
    assertThat(classified(zip("images/a.jpg", "images/b.jpg")))
        .containsExactly("images/a.jpg null null", "images/b.jpg null null");
  }

  @Test
  void foldersOfTheSplitAreNoLabels() throws IOException {
    assertThat(classified(zip("d/train/cat/a.jpg", "d/valid/cat/b.jpg", "d/test/x/dog/c.jpg")))
        .containsExactly(
            "d/test/x/dog/c.jpg dog test",
            "d/train/cat/a.jpg cat train",
            "d/valid/cat/b.jpg cat validation");
    assertThat(classified(zip("train/a.jpg", "val/b.jpg")))
        .containsExactly("train/a.jpg null train", "val/b.jpg null validation");
    assertThat(classified(zip("train/a.jpg", "bus/b.jpg")))
        .containsExactly("bus/b.jpg bus null", "train/a.jpg train null");
  }

  @Test
  void litterIsIgnored() throws IOException {
    ZipMaker zip = zip("cat/a.jpg", "__MACOSX/cat/._a.jpg", "cat/._a.jpg");
    zip.text("cat/.DS_Store", "x").text("Thumbs.db", "x").text("README.md", "x");
    ImportPlan plan = plan(zip, ProjectType.CLASSIFICATION);
    assertThat(plan.images()).hasSize(1);
    assertThat(plan.problems()).isEmpty();
  }

  @Test
  void otherTablesAndJsonDoNotMakeAFormat() throws IOException {
    ZipMaker zip = zip("cat/a.jpg").text("labels.json", "{\"0\":\"cat\",\"x\":[1]}");
    ImportPlan plan =
        plan(zip.text("labels.csv", "id,name", "0,cat"), ProjectType.CLASSIFICATION);
    assertThat(plan.format()).isEqualTo(DatasetFormat.FOLDERS);
    assertThat(plan.images()).allMatch(PlannedImage::isLabelled);
    assertThat(plan.problems()).extracting(Problem::item).contains("labels.csv", "labels.json");
  }

  @Test
  void tablesTellEdgesToo() throws IOException {
    ZipMaker zip =
        zip("img/a.jpg")
            .text(
                "train_labels.csv",
                "filename,width,height,class,xmin,ymin,xmax,ymax",
                "a.jpg,640,480,cat,10,20,30.5,40");
    assertThat(boxes(zip)).containsExactly("cat 10.0 20.0 20.5 20.0");
    ZipMaker german =
        zip("a.jpg").text("x.csv", "Bild;Datei;path;class;x;y;w;h", "1;2;a.jpg;cat;1,5;2;3;4");
    assertThat(boxes(german)).containsExactly("cat 1.5 2.0 3.0 4.0");
  }

  @Test
  void eachCocoFileIsNearestToItsPictures() throws IOException {
    String json =
        "{\"info\":{\"x\":[1]},\"annotations\":[{\"id\":1,\"image_id\":0,\"category_id\":%d,"
            + "\"bbox\":[1,2,3,4],\"iscrowd\":0,\"segmentation\":[]}],"
            + "\"categories\":[{\"id\":1,\"name\":\"cat\"},{\"id\":2,\"name\":\"dog\"}],"
            + "\"images\":[{\"id\":0,\"file_name\":\"a.jpg\"}]}";
    ZipMaker zip =
        zip("r/train/a.jpg", "r/valid/a.jpg")
            .text("r/train/_annotations.coco.json", json.formatted(1))
            .text("r/valid/_annotations.coco.json", json.formatted(2));
    assertThat(classified(zip))
        .containsExactly("r/train/a.jpg cat train", "r/valid/a.jpg dog validation");
  }

  @Test
  void crowdsHaveBoxesAndPolygonsGetThem() throws IOException {
    String json =
        "{\"images\":[{\"id\":\"x\",\"file_name\":\"images\\\\A.JPG\"}],"
            + "\"categories\":[{\"id\":1,\"name\":\"cat\"}],\"annotations\":["
            + "{\"image_id\":\"x\",\"category_id\":1,\"iscrowd\":1,\"bbox\":[1,2,3,4],"
            + "\"segmentation\":{\"counts\":[1,2],\"size\":[9,9]}},"
            + "{\"image_id\":\"x\",\"category_id\":1,\"bbox\":[],"
            + "\"segmentation\":[[1,1,4,1,4,9],[0,2,3,2,3,8]]}]}";
    assertThat(boxes(zip("images/a.jpg").text("instances.json", json)))
        .containsExactly("cat 1.0 2.0 3.0 4.0", "cat 0.0 1.0 4.0 8.0");
  }

  @Test
  void vocIsMatchedByTheNameOfItsFileToo() throws IOException {
    String parts =
        "<part><name>head</name><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>2</xmax>"
            + "<ymax>2</ymax></bndbox></part>";
    ZipMaker zip =
        zip("VOC/JPEGImages/000001.jpg", "VOC/JPEGImages/000002.jpg")
            .text(
                "VOC/Annotations/000001.xml",
                "<?xml version='1.0' encoding='UTF-8'?><annotation><filename>else.jpg</filename>"
                    + "<object><bndbox><xmin>48</xmin><ymin>240</ymin><xmax>195</xmax>"
                    + "<ymax>371</ymax></bndbox>"
                    + parts
                    + "<name>dog</name></object></annotation>")
            .text("VOC/ImageSets/Main/val.txt", "000001")
            .text("VOC/ImageSets/Main/trainval.txt", "000001", "000002")
            .text("VOC/ImageSets/Main/dog_train.txt", "000002 -1");
    assertThat(boxes(zip)).containsExactly("dog 48.0 240.0 147.0 131.0");
    assertThat(classified(zip))
        .containsExactly(
            "VOC/JPEGImages/000001.jpg dog validation", "VOC/JPEGImages/000002.jpg null train");
  }

  @Test
  void yoloTellsItsPartsInManyWays() throws IOException {
    ZipMaker roboflow =
        zip("d/train/images/a.jpg", "d/valid/images/a.jpg")
            .text("d/data.yaml", "train: ../train/images", "val: ../valid/images", "names:",
                "  0: cat", "  1: 'dog'")
            .text("d/train/labels/a.txt", "0 0.5 0.5 0.5 0.5")
            .text("d/valid/labels/a.txt", "1 0.1 0.1 0.3 0.1 0.3 0.5");
    assertThat(classified(roboflow))
        .containsExactly(
            "d/train/images/a.jpg cat train", "d/valid/images/a.jpg dog validation");
    ZipMaker darknet =
        zip("obj_train_data/a.jpg", "obj_train_data/b.jpg")
            .text("obj.names", "cat", "dog")
            .text("obj.data", "classes = 2")
            .text("train.txt", "data/obj_train_data/a.jpg")
            .text("valid.txt", "data/obj_train_data/b.jpg")
            .text("obj_train_data/a.txt", "1 0.5 0.5 0.5 0.5")
            .text("obj_train_data/b.txt", "");
    assertThat(classified(darknet))
        .containsExactly(
            "obj_train_data/a.jpg dog train", "obj_train_data/b.jpg null validation");
    assertThat(boxes(darknet)).containsExactly("dog 0.25 0.25 0.5 0.5");
  }

  @Test
  void labelsOfWholePicturesAreToldOnceWhereBoxesAreWanted() throws IOException {
    ImportPlan plan = plan(zip("cat/a.jpg", "dog/b.jpg"), ProjectType.DETECTION);
    assertThat(plan.images()).hasSize(2).noneMatch(PlannedImage::isLabelled);
    assertThat(plan.problems())
        .extracting(problem -> problem.reason().key())
        .containsExactly("import.label.ofWholeImages");
  }

  private static ZipMaker zip(String... pictures) {
    return new ZipMaker().pictures(pictures);
  }

  private List<String> classified(ZipMaker zip) throws IOException {
    ImportPlan plan = plan(zip, ProjectType.CLASSIFICATION);
    assertThat(plan.problems()).isEmpty();
    return plan.images().stream()
        .map(image -> image.entry() + " " + image.label() + " " + image.split())
        .toList();
  }

  private List<String> boxes(ZipMaker zip) throws IOException {
    ImportPlan plan = plan(zip, ProjectType.DETECTION);
    assertThat(plan.problems()).isEmpty();
    return plan.images().stream()
        .flatMap(image -> image.boxes().stream())
        .map(b -> b.label() + " " + b.x() + " " + b.y() + " " + b.width() + " " + b.height())
        .collect(Collectors.toList());
  }

  private ImportPlan plan(ZipMaker zip, ProjectType type) throws IOException {
    Path file = Files.write(folder.resolve("import.zip"), zip.bytes());
    try (Archive archive = Archive.open(file, folder, LIMITS)) {
      return ImportPlanner.plan(archive, null, type);
    }
  }
}
