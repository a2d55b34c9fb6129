package org.diyml.dataset.formats;

import static org.diyml.dataset.formats.DatasetFormat.COCO;
import static org.diyml.dataset.formats.DatasetFormat.CSV;
import static org.diyml.dataset.formats.DatasetFormat.FOLDERS;
import static org.diyml.dataset.formats.DatasetFormat.VOC;
import static org.diyml.dataset.formats.DatasetFormat.YOLO;
import static org.diyml.projects.ProjectType.CLASSIFICATION;
import static org.diyml.projects.ProjectType.DETECTION;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Archives as broken tools, broken lines and hostile people make them. */
final class BrokenArchives {
  private static final String GOOD = "cat/good.jpg";
  private static final String COCO_START =
      "{\"images\":[{\"id\":1,\"file_name\":\"good.jpg\"},{\"id\":2,\"file_name\":\"b.jpg\"}],"
          + "\"categories\":[{\"id\":1,\"name\":\"cat\"}],\"annotations\":["
          + "{\"id\":1,\"image_id\":1,\"category_id\":1,\"bbox\":[1,2,3,4]},";

  private BrokenArchives() {}

  static Stream<BrokenArchive> all() {
    return Stream.of(zips(), tables(), coco(), voc(), yolo()).flatMap(List::stream);
  }

  private static ZipMaker zip() {
    return new ZipMaker();
  }

  private static List<BrokenArchive> zips() {
    byte[] three = zip().pictures(GOOD, "dog/b.jpg", "dog/c.jpg").bytes();
    byte[] secret = ZipMaker.withDirectoryInt(three, 1, 6, 0x0801 << 16 | 20);
    byte[] bomb = zip().pictures(GOOD).file("dog/bomb.jpg", new byte[8 << 20]).bytes();
    byte[] inner = zip().pictures("x.jpg").bytes();
    byte[] cutInDirectory =
        Arrays.copyOf(three, ZipMaker.header(three, true, 1) + 10);
    byte[] garbled = three.clone();
    garbled[ZipMaker.header(three, true, 1)] = 'X';
    byte[] damaged = three.clone();
    damaged[ZipMaker.header(three, false, 1) + 80] ^= 0x55;
    return List.of(
        folders("truncated in the last picture",
            Arrays.copyOf(three, ZipMaker.header(three, false, 2) + 90), 2, "import.archive.cut"),
        folders("truncated in the directory", cutInDirectory, 3, "import.archive.cut"),
        folders("a header of the directory is garbled", garbled, 3, "import.archive.cut"),
        folders("without a directory, with rubbish",
            ZipMaker.joined(Arrays.copyOf(three, ZipMaker.header(three, true, 0)), new byte[99]),
            3, "import.archive.cut"),
        folders("claims a size beyond belief",
            ZipMaker.withDirectoryInt(three, 1, 24, 0x7fffffff), 2, "import.entry.bytes"),
        folders("claims too small a size", ZipMaker.withDirectoryInt(bomb, 1, 24, 100), 2)
            .withOneDamaged(),
        folders("a content is damaged", damaged, 3).withOneDamaged(),
        folders("a bomb", bomb, 1, "import.entry.bomb"),
        folders("path traversal",
            zip().pictures(GOOD, "../../etc/evil.jpg", "/abs/evil.jpg", "C:\\evil.jpg",
                "dog\\..\\..\\evil.jpg").bytes(), 1, "import.entry.path"),
        folders("a symbolic link", zip().pictures(GOOD).link("dog/l.jpg", "/etc/passwd").bytes(),
            1, "import.entry.link"),
        folders("locked by a password", secret, 2, "import.entry.encrypted"),
        folders("a path twice", zip().pictures(GOOD, "dog/b.jpg", "dog/b.jpg").bytes(), 2,
            "import.entry.twice"),
        folders("a zip in the zip", zip().pictures(GOOD).file("dog/in.zip", inner).bytes(), 1,
            "import.entry.archive"),
        folders("names in the code page of DOS",
            new ZipMaker(Charset.forName("IBM437")).pictures("größe/x.jpg", "ä.png/.jpg").bytes(),
            2),
        folders("a file that is no picture",
            zip().pictures(GOOD).text("cat/virus.exe", "MZ").bytes(), 1, "import.file.unknown"),
        new BrokenArchive("an empty zip", zip().bytes(), FOLDERS, CLASSIFICATION, 0, 0,
            "import.archive.empty"));
  }

  private static List<BrokenArchive> tables() {
    ZipMaker latin = zip().pictures("good.jpg", "b.jpg");
    latin.file("labels.csv", "file;label\ngood.jpg;Bär\nb.jpg;Kuh".getBytes(
        StandardCharsets.ISO_8859_1));
    return List.of(
        new BrokenArchive("a table with broken rows",
            zip().pictures("good.jpg", "a/b.jpg", "c/b.jpg").text("labels.csv",
                "\uFEFFFileName,Class", "good.jpg,cat", "absent.jpg,cat", "b.jpg,dog", "\"open,dog",
                ",cat", "solo", "\"x\"y,z", "a/b.jpg,dog", "good.jpg,cat").bytes(),
            CSV, CLASSIFICATION, 3, 2, "import.file.missing", "import.file.ambiguous",
            "import.csv.quotes", "import.csv.row", "import.label.twice"),
        new BrokenArchive("a table with broken boxes",
            zip().pictures("good.jpg", "b.jpg").text("t.csv", "file,label,x,y,width,height",
                "good.jpg,cat,1,2,3,4", "good.jpg,cat,NaN,2,3,4", "good.jpg,cat,1,2,-3,4",
                "good.jpg,cat,1,2,0,4", "good.jpg,,1,2,3,9", "b.jpg,cat,1e999999999,2,3,4",
                "b.jpg,cat,-9,2,3,4", "b.jpg,cat,1,2,3", "good.jpg,cat,1,2,3,4", "b.jpg,cat,,,,")
                .bytes(),
            CSV, DETECTION, 2, 1, "import.box.number", "import.box.empty", "import.label.blank",
            "import.box.outside", "import.box.twice", "import.label.ofWholeImages"),
        new BrokenArchive("a table in Latin-1", latin.bytes(), CSV, CLASSIFICATION, 2, 2,
            "import.text.encoding"),
        new BrokenArchive("a table without a header",
            zip().pictures("images/good.jpg").text("labels.csv", "good.jpg,cat").bytes(),
            CSV, CLASSIFICATION, 1, 0, "import.csv.header"),
        new BrokenArchive("a table that contradicts itself",
            zip().pictures("good.jpg", "b.jpg").text("l.csv", "file,label,split",
                "good.jpg,cat,train", "b.jpg,cat,nowhere", "b.jpg,dog,test", "b.jpg,dog,train")
                .bytes(),
            CSV, CLASSIFICATION, 2, 1, "import.label.several", "import.split.unknown",
            "import.split.several", "import.label.twice"));
  }

  private static List<BrokenArchive> coco() {
    return List.of(
        cocoBroken("JSON that is cut in half", COCO_START + "{\"id\":2,\"image_id\":2,\"cat", 1,
            "import.json.broken"),
        cocoBroken("COCO with broken annotations", COCO_START
            + "{\"image_id\":2,\"category_id\":77,\"bbox\":[1,2,3,4]},"
            + "{\"id\":3,\"image_id\":99,\"category_id\":1,\"bbox\":[1,2,3,4]},"
            + "{\"id\":4,\"image_id\":2,\"category_id\":1,\"bbox\":[1,2,-3,4]},"
            + "{\"id\":5,\"image_id\":2,\"category_id\":1,\"bbox\":[NaN,2,3,4]},"
            + "{\"id\":6,\"image_id\":2,\"category_id\":1,\"bbox\":[1,2,3]},"
            + "{\"id\":7,\"image_id\":2,\"category_id\":1},"
            + "5, null, {\"id\":8,\"image_id\":2,\"category_id\":1,\"bbox\":\"x\"},"
            + "{\"id\":9,\"image_id\":2,\"category_id\":1,\"bbox\":[1,2,1e400,4]}]}", 1,
            "import.coco.category", "import.coco.image", "import.box.empty", "import.box.number",
            "import.coco.noBox", "import.json.element"),
        cocoBroken("COCO with broken polygons", COCO_START
            + "{\"id\":2,\"image_id\":2,\"category_id\":1,\"segmentation\":[[1,2,5,2,5]]},"
            + "{\"id\":3,\"image_id\":2,\"category_id\":1,\"segmentation\":[[1,2,5,\"x\",5,9]]},"
            + "{\"id\":4,\"image_id\":2,\"category_id\":1,\"segmentation\":[1,2,5,3,5,9]},"
            + "{\"id\":5,\"image_id\":2,\"category_id\":1,\"segmentation\":{\"counts\":[1]}},"
            + "{\"id\":6,\"image_id\":2,\"category_id\":1,\"segmentation\":[[1,2,5,2,5,9]]}]}", 2,
            "import.box.number", "import.coco.noBox"),
        cocoBroken("COCO with ids twice", "{\"images\":["
            + "{\"id\":1,\"file_name\":\"good.jpg\"},{\"id\":1,\"file_name\":\"b.jpg\"},"
            + "{\"id\":3,\"file_name\":\"good.jpg\"},{\"id\":4,\"file_name\":\"gone.jpg\"},"
            + "{\"id\":5},{\"file_name\":\"b.jpg\"}],\"categories\":[{\"id\":1,\"name\":\"cat\"},"
            + "{\"id\":1,\"name\":\"dog\"},{\"id\":2,\"name\":\" \"}],\"annotations\":["
            + "{\"id\":1,\"image_id\":1,\"category_id\":1,\"bbox\":[1,2,3,4]}]}", 1,
            "import.coco.idTwice", "import.file.twice", "import.file.missing",
            "import.coco.noFile", "import.coco.noId", "import.label.blank"),
        cocoBroken("COCO without categories", "{\"images\":[{\"id\":1,\"file_name\":\"good.jpg\"}],"
            + "\"categories\":[],\"annotations\":[{\"image_id\":1,\"category_id\":1,"
            + "\"bbox\":[1,2,3,4]}]}", 0, "import.coco.noCategories"),
        cocoBroken("JSON that nests without end", "{\"images\":" + "[".repeat(100_000), 0,
            "import.json.broken"),
        cocoBroken("no JSON at all", "\u0000\u0001 nothing", 0, "import.json.broken"));
  }

  private static List<BrokenArchive> voc() {
    String good = box("cat", "1", "2", "3.5", "9");
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">"
            + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><annotation><filename>b.jpg</filename>"
            + "<object><name>&b;&x;</name></object></annotation>";
    ZipMaker encoded = vocZip(good);
    encoded.file("Annotations/b.xml",
        ("<annotation><filename>b.jpg</filename>" + box("Bär", "1", "2", "5", "5")
            + "</annotation>").getBytes(StandardCharsets.ISO_8859_1));
    return List.of(
        vocBroken("XML that is cut", vocZip(good).text("Annotations/b.xml",
            "<annotation><filename>b.jpg</filename>" + good + "<object><na"), 2,
            "import.xml.broken"),
        vocBroken("XML with a document type", vocZip(good).text("Annotations/b.xml", bomb), 1,
            "import.xml.broken"),
        vocBroken("VOC with broken boxes", vocZip(good + box("cat", "9", "2", "3", "9")
            + box("cat", "NaN", "2", "3", "9") + box("", "1", "2", "3", "9")
            + "<object><name>cat</name></object>" + good + box("cat", "-5", "2", "-1", "9")), 1,
            "import.box.empty", "import.box.number", "import.label.blank", "import.box.twice",
            "import.box.outside"),
        vocBroken("VOC of pictures that are not there", vocZip(good)
            .text("Annotations/gone.xml", "<annotation>" + good + "</annotation>")
            .text("Annotations/again.xml",
                "<annotation><filename>good.jpg</filename>" + good + "</annotation>")
            .text("ImageSets/Main/train.txt", "good", "gone"), 1,
            "import.file.missing", "import.file.twice"),
        vocBroken("XML in Latin-1 that does not say so", encoded, 2, "import.text.encoding"));
  }

  private static List<BrokenArchive> yolo() {
    return List.of(
        yoloBroken("YOLO with broken lines", yoloZip("names: [cat, dog]",
            "0 .5 .5 .2 .2", "7 .5 .5 .2 .2", "x .5 .5 .2 .2", "0 .5 .5 nan .2", "0 .5",
            "0 .5 .5 -.2 .2", "0 300 200 50 50", "0 .1 .1 .2 .1 .2 .2 .1", "0 .5 .5 .2 .2",
            "1 .1 .1 .2 .1 .2 .2 .1 .2"), 1,
            "import.yolo.class", "import.yolo.line", "import.box.number", "import.box.empty",
            "import.box.twice"),
        yoloBroken("YAML that is broken", yoloZip("names: [cat, 'dog", "0 .5 .5 .2 .2"), 0,
            "import.yaml.broken", "import.yolo.noNames"),
        yoloBroken("YAML that nests without end", yoloZip("names: " + "[".repeat(200_000),
            "0 .5 .5 .2 .2"), 0, "import.yolo.noNames"),
        yoloBroken("YOLO labels without a picture", yoloZip("names: {0: cat}", "0 .5 .5 .2 .2")
            .text("labels/train/gone.txt", "0 .5 .5 .2 .2")
            .text("notes.txt", "call mother"), 1, "import.file.missing"),
        new BrokenArchive("a class without a name",
            zip().pictures("good.jpg", "b.jpg").text("classes.txt", "cat", "", "dog")
                .text("good.txt", "0 .5 .5 .2 .2", "1 .5 .5 .2 .2").text("b.txt", "2 .5 .5 1 1")
                .bytes(),
            YOLO, DETECTION, 2, 2, "import.yolo.class"));
  }

  private static BrokenArchive folders(String name, byte[] zip, int pictures, String... problems) {
    return new BrokenArchive(name, zip, FOLDERS, CLASSIFICATION, pictures, pictures, problems);
  }

  private static BrokenArchive cocoBroken(
      String name, String json, int labelled, String... problems) {
    byte[] zip =
        zip().pictures("images/good.jpg", "images/b.jpg").text("annotations.json", json).bytes();
    return new BrokenArchive(name, zip, COCO, DETECTION, 2, labelled, problems);
  }

  private static ZipMaker vocZip(String objects) {
    return zip()
        .pictures("JPEGImages/good.jpg", "JPEGImages/b.jpg")
        .text("Annotations/good.xml",
            "<annotation><filename>good.jpg</filename>" + objects + "</annotation>");
  }

  private static String box(String label, String... edges) {
    return ("<object><name>%s</name><bndbox><xmin>%s</xmin><ymin>%s</ymin>"
            + "<xmax>%s</xmax><ymax>%s</ymax></bndbox></object>")
        .formatted(label, edges[0], edges[1], edges[2], edges[3]);
  }

  private static BrokenArchive vocBroken(
      String name, ZipMaker zip, int labelled, String... problems) {
    return new BrokenArchive(name, zip.bytes(), VOC, DETECTION, 2, labelled, problems);
  }

  private static ZipMaker yoloZip(String yaml, String... lines) {
    return zip()
        .pictures("images/train/good.jpg", "images/train/b.jpg")
        .text("data.yaml", yaml)
        .text("labels/train/good.txt", lines);
  }

  private static BrokenArchive yoloBroken(
      String name, ZipMaker zip, int labelled, String... problems) {
    return new BrokenArchive(name, zip.bytes(), YOLO, DETECTION, 2, labelled, problems);
  }
}
