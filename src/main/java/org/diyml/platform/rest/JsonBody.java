package org.diyml.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.diyml.platform.json.Json;
import org.diyml.platform.language.Language;
import org.diyml.platform.language.RequestLanguage;

/**
 * Reads and writes JSON bodies alike on every server, sentences in the language of the request.
 *
 * <p>Every body is a record: that is more precise than what a server's own binding declares, so
 * this one is chosen.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JsonBody implements MessageBodyReader<Record>, MessageBodyWriter<Record> {
  @Inject private Json json;
  @Context private HttpServletRequest request;

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isJson(type, media);
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body) {
    return (Record) json.read(body, generic);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isJson(type, media);
  }

  @Override
  public void writeTo(
      Record value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    Language language = RequestLanguage.of(request);
    headers.add(HttpHeaders.VARY, RequestLanguage.VARIES_BY);
    headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language.getTag());
    json.write(value, language.locale(), body);
  }

  private static boolean isJson(Class<?> type, MediaType media) {
    return Record.class.isAssignableFrom(type)
        && media.isCompatible(MediaType.APPLICATION_JSON_TYPE);
  }
}
