package org.diyml.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.stream.Collectors;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.text.Text;

/**
 * JSON in and out: records as objects, ISO-8601 instants, nothing silently rounded or converted.
 *
 * <p>Errors name the field, which the standard binding does not tell.
 */
@ApplicationScoped
public class Json {
  private static final int LONGEST_BODY = 8 << 20;

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(
              new SimpleModule()
                  .addSerializer(Text.class, new TextWriter())
                  .addDeserializer(Text.class, new TextReader()))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .withCoercionConfig(
              LogicalType.Textual,
              config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .serializationInclusion(JsonInclude.Include.ALWAYS)
          .build();

  private final ObjectMapper strict =
      mapper.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * Reads a request's body; null when it is empty.
   *
   * @throws UserError too large, malformed when it is no JSON, invalid when a field has the wrong type
   */
  public Object read(InputStream body, Type type) {
    try {
      byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
      if (bytes.length > LONGEST_BODY) {
        throw UserError.of(ErrorKind.TOO_LARGE, "error.bodyLarge", LONGEST_BODY >> 20);
      }
      return bytes.length == 0 ? null : mapper.readValue(bytes, mapper.constructType(type));
    } catch (JsonMappingException e) {
      throw invalid(e);
    } catch (JsonProcessingException e) {
      throw UserError.of(ErrorKind.MALFORMED, "error.json").causedBy(e);
    } catch (IOException e) {
      throw UserError.of(ErrorKind.MALFORMED, "error.bodyCut").causedBy(e);
    }
  }

  /** An empty object. */
  public ObjectNode object() {
    return mapper.createObjectNode();
  }

  /**
   * The value that an object describes.
   *
   * @throws UserError invalid with the field that has the wrong type
   */
  public <T> T convert(ObjectNode object, Class<T> type) {
    try {
      return mapper.treeToValue(object, type);
    } catch (JsonMappingException e) {
      throw invalid(e);
    } catch (JsonProcessingException e) {
      throw UserError.of(ErrorKind.MALFORMED, "error.json").causedBy(e);
    }
  }

  /** Reads stored text. */
  public <T> T read(String text, Class<T> type) {
    try {
      return mapper.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A copy of {@code base} with the fields that {@code changes} holds, at every depth; unknown ones
   * are refused.
   *
   * @throws UserError invalid with the field's name
   */
  @SuppressWarnings("unchecked")
  public <T> T merge(T base, ObjectNode changes) {
    try {
      ObjectNode merged = strict.valueToTree(base);
      change(merged, changes);
      return (T) strict.treeToValue(merged, base.getClass());
    } catch (JsonMappingException e) {
      throw invalid(e);
    } catch (JsonProcessingException e) {
      throw UserError.of(ErrorKind.MALFORMED, "error.json").causedBy(e);
    }
  }

  private static void change(ObjectNode target, ObjectNode changes) {
    changes
        .properties()
        .forEach(
            field -> {
              JsonNode before = target.get(field.getKey());
              if (before instanceof ObjectNode object && field.getValue() instanceof ObjectNode with) {
                change(object, with);
              } else {
                target.set(field.getKey(), field.getValue());
              }
            });
  }

  /**
   * Reads a request's body that must be an object; an empty object when it is empty.
   *
   * @throws UserError malformed when it is none
   */
  public ObjectNode readObject(InputStream body) {
    Object value = read(body, JsonNode.class);
    if (value == null) {
      return mapper.createObjectNode();
    }
    if (value instanceof ObjectNode object) {
      return object;
    }
    throw UserError.of(ErrorKind.MALFORMED, "error.json");
  }

  /** The JSON text of a value to store: a {@link Text} can be said in any language later. */
  public String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JSON text of a value for a reader of a language, in which every {@link Text} is said. */
  public String write(Object value, Locale language) {
    try {
      return spoken(language).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a value for a reader of a language without closing the stream. */
  public void write(Object value, Locale language, OutputStream out) throws IOException {
    spoken(language)
        .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .writeValue(out, value);
  }

  private ObjectWriter spoken(Locale language) {
    return mapper.writer().withAttribute(TextWriter.LANGUAGE, language);
  }

  private static UserError invalid(JsonMappingException e) {
    String field =
        e.getPath().stream()
            .map(step -> step.getFieldName() != null ? step.getFieldName() : "" + step.getIndex())
            .collect(Collectors.joining("."));
    if (field.isEmpty()) {
      return UserError.of(ErrorKind.MALFORMED, "error.json").causedBy(e);
    }
    if (e.getCause() instanceof UserError error) {
      return error;
    }
    String key =
        e instanceof UnrecognizedPropertyException ? "error.field.unknown" : "error.field.type";
    return UserError.invalid(field, key, field).causedBy(e);
  }
}
