package org.diyml.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.diyml.platform.text.Text;

/** Reads a stored sentence. */
final class TextReader extends JsonDeserializer<Text> {
  static final String KEY = "key";
  static final String VALUES = "values";

  @Override
  public Text deserialize(JsonParser in, DeserializationContext context) throws IOException {
    JsonNode stored = context.readTree(in);
    return stored.isTextual()
        // It was stored when sentences were stored as said.
        ? Text.said(stored.textValue())
        : Text.of(
            stored.path(KEY).textValue(),
            context.readTreeAsValue(stored.path(VALUES), Object[].class));
  }
}
