package org.diyml.dataset.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diyml.projects.ProjectType;

/**
 * Pictures in {@code images}, and one JSON file. Its {@code file_name} is that below the folder, as
 * tools expect; {@code split} is an addition of ours. Categories count from 1.
 */
final class CocoExport implements ExportLayout {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final ExportZip zip;
  private final ProjectType type;
  private final List<String> labels;
  private final Map<String, Integer> categories = new HashMap<>();
  private final ExportNames names = new ExportNames(false);
  private final Spool images = new Spool();
  private final Spool annotations = new Spool();
  private final JsonGenerator imageList;
  private final JsonGenerator annotationList;
  private long annotationId;

  CocoExport(ExportZip zip, ProjectType type, List<String> labels) throws IOException {
    this.zip = zip;
    this.type = type;
    this.labels = List.copyOf(labels);
    labels.forEach(label -> categories.putIfAbsent(label, categories.size() + 1));
    this.imageList = FACTORY.createGenerator(images.writer());
    this.annotationList = FACTORY.createGenerator(annotations.writer());
    imageList.writeStartArray();
    annotationList.writeStartArray();
  }

  @Override
  public void add(ExportedImage image, InputStream content) throws IOException {
    String path = zip.picture(names, "images/", image.name(), content);
    imageList.writeStartObject();
    imageList.writeNumberField("id", image.id());
    imageList.writeStringField("file_name", EntryPath.base(path));
    imageList.writeNumberField("width", image.width());
    imageList.writeNumberField("height", image.height());
    if (image.split() != null) {
      imageList.writeStringField("split", image.split());
    }
    imageList.writeEndObject();
    for (ExportedBox mark : image.marks(type)) {
      annotation(image.id(), mark);
    }
  }

  @Override
  public void finish() throws IOException {
    imageList.writeEndArray();
    imageList.flush();
    annotationList.writeEndArray();
    annotationList.flush();
    // Categories before annotations: a file that was cut keeps its meaning.
    zip.spools(
        "annotations.json",
        "{\"images\":",
        images,
        ",\n\"categories\":" + categoryList() + ",\n\"annotations\":",
        annotations,
        "}\n");
  }

  @Override
  public void close() throws IOException {
    try (Closeable one = images;
        Closeable other = annotations) {
      // Both are closed, whichever fails.
    }
  }

  private void annotation(long imageId, ExportedBox mark) throws IOException {
    annotationList.writeStartObject();
    annotationList.writeNumberField("id", ++annotationId);
    annotationList.writeNumberField("image_id", imageId);
    annotationList.writeNumberField("category_id", categories.get(mark.label()));
    annotationList.writeFieldName("bbox");
    annotationList.writeArray(
        new double[] {mark.x(), mark.y(), mark.width(), mark.height()}, 0, 4);
    annotationList.writeNumberField("area", mark.width() * mark.height());
    annotationList.writeNumberField("iscrowd", 0);
    annotationList.writeEndObject();
  }

  private String categoryList() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartArray();
      for (String label : labels) {
        json.writeStartObject();
        json.writeNumberField("id", categories.get(label));
        json.writeStringField("name", label);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text.toString();
  }
}
