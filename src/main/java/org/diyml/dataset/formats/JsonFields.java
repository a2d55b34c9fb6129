package org.diyml.dataset.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;

/** Walks through JSON without keeping it. */
final class JsonFields {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /** Takes the value that the parser is at, or leaves it. */
  interface Value {
    void take(String name) throws IOException;
  }

  /** Takes the element that the parser is at, or leaves it. */
  interface Element {
    void take(int place) throws IOException;
  }

  private JsonFields() {}

  /** A parser that takes NaN and Infinity, which some tools write. */
  static JsonParser parser(Reader text) throws IOException {
    return FACTORY.createParser(text);
  }

  /** Visits the fields of the object that the parser is at. */
  static void each(JsonParser json, Value value) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      value.take(name);
      json.skipChildren();
    }
  }

  /** Visits the elements of the array that the parser is at. */
  static void eachElement(JsonParser json, Element element) throws IOException {
    int place = 0;
    for (JsonToken next = json.nextToken();
        next != null && next != JsonToken.END_ARRAY;
        next = json.nextToken()) {
      element.take(place++);
      json.skipChildren();
    }
  }

  /** The scalar that the parser is at as text; null when it is none. */
  static String text(JsonParser json) throws IOException {
    boolean scalar =
        json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL;
    return scalar ? json.getText() : null;
  }

  /** The number that the parser is at; not a number when it is none. */
  static double number(JsonParser json) throws IOException {
    return json.currentToken().isNumeric() ? json.getDoubleValue() : Double.NaN;
  }
}
