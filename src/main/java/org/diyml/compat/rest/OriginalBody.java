package org.diyml.compat.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.platform.uploads.Upload;
import org.diyml.platform.uploads.UploadLimits;
import org.diyml.platform.uploads.Uploads;

/** The fields of a request to the original API, which takes forms and JSON alike. */
@RequestScoped
public class OriginalBody {
  @Inject private HttpServletRequest request;
  @Inject private Json json;
  @Inject private Uploads uploads;

  private ObjectNode object;
  private Map<String, String> fields;
  private Upload form;

  /** Whether the body is JSON. */
  boolean isJson() {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
  }

  /** The body as a JSON object. */
  ObjectNode object() {
    if (object == null) {
      try {
        object = json.readObject(request.getInputStream());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return object;
  }

  /** The text of a field, wherever it was sent; null when it was not. */
  String text(String field) {
    if (isJson()) {
      JsonNode value = object().get(field);
      return value == null || value.isNull() ? null : value.asText();
    }
    if (uploads.isForm(request)) {
      return form().text(field).orElse(null);
    }
    String value = fields().get(field);
    return value != null ? value : request.getParameter(field);
  }

  /**
   * The whole number in a field.
   *
   * @throws UserError invalid when it is none
   */
  long number(String field) {
    try {
      return Long.parseLong(Optional.ofNullable(text(field)).orElse(""));
    } catch (NumberFormatException e) {
      throw UserError.invalid(field, "original.number").causedBy(e);
    }
  }

  /** The fields of a plain form; what the server parsed itself is looked up afterwards. */
  private Map<String, String> fields() {
    if (fields == null) {
      fields = new HashMap<>();
      for (String pair : body().split("&")) {
        String[] parts = pair.split("=", 2);
        fields.putIfAbsent(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
      }
    }
    return fields;
  }

  private String body() {
    byte[] form = (byte[]) request.getAttribute(OriginalApi.FORM);
    return form == null ? "" : new String(form, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw UserError.of(ErrorKind.MALFORMED, "error.malformed").causedBy(e);
    }
  }

  /**
   * The form with files. Whoever asks closes it.
   *
   * @throws UserError malformed when the request holds none
   */
  Upload form() {
    if (form == null) {
      if (!uploads.isForm(request)) {
        throw UserError.of(ErrorKind.MALFORMED, "upload.form");
      }
      form = uploads.form(request, UploadLimits.ofPictures());
    }
    return form;
  }
}
