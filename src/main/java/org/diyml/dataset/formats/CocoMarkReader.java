package org.diyml.dataset.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * Reads one annotation of COCO. Its box counts; where it has none, the rectangle around its
 * polygons does. Masks that are run-length encoded are passed over.
 */
final class CocoMarkReader {
  private static final int NUMBERS_OF_A_BOX = 4;

  private final JsonParser json;
  private final UnaryOperator<String> pool;
  private final double[] bbox = new double[NUMBERS_OF_A_BOX];
  private final Extent polygons = new Extent();
  private int bboxLength;
  private String id;
  private String imageId;
  private String categoryId;

  CocoMarkReader(JsonParser json, UnaryOperator<String> pool) {
    this.json = json;
    this.pool = pool;
  }

  CocoFile.Mark read(int place) throws IOException {
    JsonFields.each(json, this::field);
    PlannedBox box = box();
    boolean broken =
        box == null && (bboxLength > 0 || polygons.isUsed() && polygons.isBroken());
    return new CocoFile.Mark(
        place, id, pool.apply(imageId), pool.apply(categoryId), box, broken);
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "id" -> id = JsonFields.text(json);
      case "image_id" -> imageId = JsonFields.text(json);
      case "category_id" -> categoryId = JsonFields.text(json);
      case "bbox" -> bbox();
      case "segmentation" -> segmentation();
      default -> {
        // Nothing of the rest is taken.
      }
    }
  }

  private void bbox() throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      JsonFields.eachElement(
          json,
          place -> {
            if (place < NUMBERS_OF_A_BOX) {
              bbox[place] = JsonFields.number(json);
            }
            bboxLength = place + 1;
          });
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      bboxLength = 1;
    }
  }

  private void segmentation() throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      JsonFields.eachElement(json, place -> polygon());
    }
  }

  private void polygon() throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      JsonFields.eachElement(json, place -> polygons.add(JsonFields.number(json)));
      polygons.endPolygon();
    } else {
      polygons.spoil();
    }
  }

  private PlannedBox box() {
    if (bboxLength == NUMBERS_OF_A_BOX) {
      return new PlannedBox("", bbox[0], bbox[1], bbox[2], bbox[3], false);
    }
    boolean drawn = bboxLength == 0 && polygons.isUsed() && !polygons.isBroken();
    return drawn ? polygons.box("", false) : null;
  }
}
