package org.diyml.dataset.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Tells annotations of COCO from other JSON by the first of its lists. */
final class CocoPeek {
  private static final Set<String> LISTS = Set.of("images", "annotations", "categories");

  private CocoPeek() {}

  /**
   * Whether a file holds such annotations.
   *
   * @param ifBroken the answer for a file that cannot be read as far as to tell
   */
  static boolean isCoco(Archive archive, String path, boolean ifBroken) throws IOException {
    try (BufferedReader text =
            new BufferedReader(
                new InputStreamReader(
                    archive.stream(path, Long.MAX_VALUE), StandardCharsets.UTF_8));
        JsonParser json = JsonFields.parser(withoutMark(text))) {
      return json.nextToken() == JsonToken.START_OBJECT && hasList(json);
    } catch (JsonProcessingException | UnreadableEntry e) {
      return ifBroken;
    }
  }

  private static boolean hasList(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name)) {
        return true;
      }
      json.skipChildren();
    }
    return false;
  }

  private static BufferedReader withoutMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }
}
