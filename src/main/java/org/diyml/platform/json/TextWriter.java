package org.diyml.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Locale;
import org.diyml.platform.text.Text;

/** Writes a sentence: said when there is a language to say it in, else as what it is made of. */
final class TextWriter extends JsonSerializer<Text> {
  /** Name of the writer's attribute that holds the language, a {@link Locale}. */
  static final String LANGUAGE = "language";

  @Override
  public void serialize(Text text, JsonGenerator out, SerializerProvider writer)
      throws IOException {
    if (writer.getAttribute(LANGUAGE) instanceof Locale language) {
      out.writeString(text.in(language));
    } else {
      out.writeStartObject();
      out.writeStringField(TextReader.KEY, text.key());
      writer.defaultSerializeField(TextReader.VALUES, text.values(), out);
      out.writeEndObject();
    }
  }
}
