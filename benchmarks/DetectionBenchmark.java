import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.diyml.engine.Backbone;
import org.diyml.engine.Box;
import org.diyml.engine.FeatureMaps;
import org.diyml.engine.Recipe;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.DetectionExample;
import org.diyml.engine.detection.DetectionExamples;
import org.diyml.engine.detection.DetectionHead;
import org.diyml.engine.detection.DetectionSet;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.engine.detection.LabelledView;
import org.diyml.engine.detection.Letterbox;
import org.diyml.engine.detection.TransferDetector;
import org.diyml.engine.detection.TruthBox;
import org.diyml.engine.detection.ViewMaker;
import org.diyml.engine.dl4j.DetectionTrainer;
import org.diyml.engine.metrics.detection.DetectionMetrics;
import org.diyml.engine.metrics.detection.JudgedPicture;
import org.diyml.engine.onnx.OnnxBackbone;
import org.diyml.engine.onnx.OnnxModelSpec;
import org.diyml.engine.onnx.OnnxOutput;
import org.diyml.engine.pictures.Augmentation;
import org.diyml.engine.pictures.PictureLimits;
import org.diyml.engine.pictures.PictureReader;
import org.diyml.engine.pictures.RgbPixels;

/**
 * How well and how fast detectors learn from a COCO archive: with a fifth of the pictures left out,
 * and with objects left out that training never sees.
 *
 * <p>For the latter, crops of the boxes are grouped by the backbone's features, a fifth of each
 * label's groups is held out, pictures without any of those train, and in the others only those
 * count. Times are also given as ratios to the bare backbone on the same pictures in the same run.
 */
public final class DetectionBenchmark {
  private static final int SIZE = 320;
  private static final int VIEWS = 4;
  private static final int BATCH = 16;
  private static final int CROP = 96;
  private static final int POOLED = 1280;
  private static final double SAME_OBJECT = 0.75;
  private static final Augmentation AUGMENTATION = new Augmentation(true, 0, 0.35, 0.3);

  private final Backbone backbone;
  private final Recipe recipe;
  private final int threads;
  private final List<String> labels = new ArrayList<>();
  private final List<BufferedImage> pictures = new ArrayList<>();
  private final List<List<TruthBox>> objects = new ArrayList<>();
  private final List<List<DetectionExample>> views = new ArrayList<>();

  private DetectionBenchmark(Backbone backbone, Recipe recipe, int threads) {
    this.backbone = backbone;
    this.recipe = recipe;
    this.threads = threads;
  }

  /** Arguments: the archive, the backbone's ONNX file, and how many seeds; 3 without. */
  public static void main(String[] arguments) throws IOException {
    int seeds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    int threads = Integer.getInteger("threads", Runtime.getRuntime().availableProcessors());
    String given = System.getProperty("recipe", "own");
    Recipe recipe = given.equals("user") ? Recipe.DEFAULT : DetectionTrainer.RECIPE;
    try (Backbone backbone = open(Path.of(arguments[1]), threads)) {
      DetectionBenchmark benchmark = new DetectionBenchmark(backbone, recipe, threads);
      benchmark.read(Path.of(arguments[0]));
      benchmark.look();
      for (int seed = 1; seed <= seeds; seed++) {
        benchmark.leaveOutPictures(seed);
        benchmark.leaveOutObjects(seed);
      }
    }
  }

  private static Backbone open(Path file, int threads) {
    Map<OnnxOutput, String> outputs =
        Map.of(
            OnnxOutput.FEATURES, "features",
            OnnxOutput.FEATURE_MAP, "feature_map",
            OnnxOutput.FEATURE_MAP_16, "feature_map_16");
    String name = file.getFileName().toString();
    return new OnnxBackbone(
        new OnnxModelSpec(name, file, "", "image", 224, outputs, List.of()), POOLED, 576, threads);
  }

  private void read(Path archive) throws IOException {
    PictureReader reader = new PictureReader(PictureLimits.DEFAULT);
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      JsonNode coco =
          new ObjectMapper().readTree(zip.getInputStream(zip.getEntry("annotations.json")));
      Map<Integer, Integer> labelOf = new HashMap<>();
      for (JsonNode category : coco.get("categories")) {
        labelOf.put(category.get("id").asInt(), labels.size());
        labels.add(category.get("name").asText());
      }
      Map<Integer, List<TruthBox>> objectsOf = new HashMap<>();
      for (JsonNode image : coco.get("images")) {
        byte[] file =
            zip.getInputStream(zip.getEntry("images/" + image.get("file_name").asText()))
                .readAllBytes();
        pictures.add(reader.read(file, PictureReader.FULL_SIZE));
        objects.add(new ArrayList<>());
        objectsOf.put(image.get("id").asInt(), objects.get(objects.size() - 1));
      }
      for (JsonNode annotation : coco.get("annotations")) {
        JsonNode b = annotation.get("bbox");
        Box box =
            new Box(
                b.get(0).asDouble(), b.get(1).asDouble(), b.get(2).asDouble(), b.get(3).asDouble());
        objectsOf
            .get(annotation.get("image_id").asInt())
            .add(TruthBox.of(labelOf.get(annotation.get("category_id").asInt()), box));
      }
    }
  }

  private void look() {
    ViewMaker maker = new ViewMaker(AUGMENTATION, SIZE);
    long start = System.nanoTime();
    for (int view = 0; view < VIEWS; view++) {
      List<DetectionExample> examples = new ArrayList<>();
      for (int from = 0; from < pictures.size(); from += BATCH) {
        List<LabelledView> batch = new ArrayList<>();
        for (int i = from; i < Math.min(pictures.size(), from + BATCH); i++) {
          long seed = (long) view * pictures.size() + i;
          batch.add(
              view == 0
                  ? maker.plain(pictures.get(i), objects.get(i))
                  : maker.altered(pictures.get(i), objects.get(i), seed));
        }
        List<FeatureMaps> maps =
            backbone.maps(batch.stream().map(LabelledView::rgb).toList(), SIZE);
        for (int i = 0; i < maps.size(); i++) {
          examples.add(DetectionExample.ofView(maps.get(i), batch.get(i).objects()));
        }
      }
      views.add(examples);
    }
    System.out.printf(
        "%d pictures, %d views each: seen in %.1f s%n",
        pictures.size(), VIEWS, (System.nanoTime() - start) / 1e9);
  }

  private void leaveOutPictures(long seed) {
    List<Integer> order = shuffled(pictures.size(), new Random(seed));
    int validation = pictures.size() / 5;
    List<List<TruthBox>> truth =
        order.subList(0, validation).stream().map(objects::get).toList();
    measure(
        "new pictures",
        order.subList(validation, order.size()),
        order.subList(0, validation),
        truth,
        seed);
  }

  private void leaveOutObjects(long seed) {
    int[][] groups = groups();
    Map<Integer, Integer> labelOf = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      for (int j = 0; j < groups[i].length; j++) {
        labelOf.put(groups[i][j], objects.get(i).get(j).label());
      }
    }
    List<Integer> held = new ArrayList<>();
    Random random = new Random(seed);
    for (int label = 0; label < labels.size(); label++) {
      int wanted = label;
      List<Integer> own =
          new ArrayList<>(
              labelOf.keySet().stream().filter(g -> labelOf.get(g) == wanted).sorted().toList());
      Collections.shuffle(own, random);
      held.addAll(own.subList(0, Math.round(own.size() / 5f)));
    }
    List<Integer> train = new ArrayList<>();
    List<Integer> validation = new ArrayList<>();
    List<List<TruthBox>> truth = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      List<TruthBox> counting = new ArrayList<>();
      for (int j = 0; j < groups[i].length; j++) {
        TruthBox object = objects.get(i).get(j);
        counting.add(new TruthBox(object.label(), object.box(), !held.contains(groups[i][j])));
      }
      if (counting.stream().allMatch(TruthBox::crowd)) {
        train.add(i);
      } else {
        validation.add(i);
        truth.add(counting);
      }
    }
    measure("new objects", train, validation, truth, seed);
  }

  /** For each box the number of its group: crops of one label that look alike, directly or not. */
  private int[][] groups() {
    List<byte[]> crops = new ArrayList<>();
    List<Integer> labelOf = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      for (TruthBox object : objects.get(i)) {
        Box box = object.box();
        BufferedImage crop =
            pictures
                .get(i)
                .getSubimage(
                    (int) box.x(), (int) box.y(), (int) box.width(), (int) box.height());
        crops.add(RgbPixels.squash(crop, CROP));
        labelOf.add(object.label());
      }
    }
    float[][] features = backbone.features(crops, CROP);
    int[] group = IntStream.range(0, features.length).toArray();
    for (int a = 0; a < group.length; a++) {
      for (int b = 0; b < a; b++) {
        if (labelOf.get(a).equals(labelOf.get(b))
            && group[a] != group[b]
            && cosine(features[a], features[b]) > SAME_OBJECT) {
          int from = group[a];
          int to = group[b];
          group = IntStream.of(group).map(g -> g == from ? to : g).toArray();
        }
      }
    }
    int[][] groups = new int[pictures.size()][];
    for (int i = 0, at = 0; i < groups.length; at += groups[i].length, i++) {
      groups[i] = java.util.Arrays.copyOfRange(group, at, at + objects.get(i).size());
    }
    return groups;
  }

  private static double cosine(float[] a, float[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < POOLED; i++) {
      ab += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return ab / Math.sqrt(aa * bb);
  }

  private void measure(
      String split,
      List<Integer> train,
      List<Integer> validation,
      List<List<TruthBox>> truth,
      long seed) {
    List<DetectionExample> examples = new ArrayList<>();
    views.forEach(view -> train.forEach(picture -> examples.add(view.get(picture))));
    DetectionSet set =
        new DetectionSet(
            labels, SIZE, DetectionExamples.of(examples), DetectionExamples.of(List.of()));
    List<BufferedImage> shown = validation.stream().map(pictures::get).toList();
    double bare = seconds(() -> bare(shown));
    long start = System.nanoTime();
    DetectionHead head =
        new DetectionTrainer(threads).train(set, recipe.withSeed(seed), TrainingListener.SILENT);
    double trained = (System.nanoTime() - start) / 1e9;
    List<List<Detection>> found =
        head.detect(
            validation.stream().map(picture -> views.get(0).get(picture).maps()).toList(),
            DetectionSettings.JUDGING);
    List<JudgedPicture> judged = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Letterbox letterbox = Letterbox.of(shown.get(i), SIZE);
      judged.add(new JudgedPicture(truth.get(i), letterbox.toPicture(found.get(i))));
    }
    DetectionMetrics metrics = DetectionMetrics.of(judged, labels);
    try (TransferDetector detector =
        new TransferDetector(backbone, head, DetectionSettings.DEFAULT)) {
      double whole =
          seconds(() -> shown.forEach(picture -> detector.predict(List.of(picture))));
      System.out.printf(
          "%s, seed %d: %d pictures train, %d judge: mAP50 %.3f, mAP %.3f; trained in %.1f s, %.1f"
              + " times what the bare backbone takes for one view of each; answers one by one in"
              + " %.2f times its time%n",
          split,
          seed,
          train.size(),
          validation.size(),
          metrics.map50(),
          metrics.map(),
          trained,
          trained / (bare / shown.size() * train.size()),
          whole / bare);
    }
  }

  private void bare(List<BufferedImage> shown) {
    for (BufferedImage picture : shown) {
      backbone.maps(List.of(Letterbox.of(picture, SIZE).rgb(picture)), SIZE);
    }
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static List<Integer> shuffled(int count, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }
}
