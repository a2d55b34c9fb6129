package org.diyml.customvision.rest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Custom Vision's ids are GUIDs, and ours are numbers: a GUID that ends with the number's digits. */
public final class Guids {
  private static final Pattern NUMBERED = Pattern.compile("0{8}-0{4}-0{4}-0{4}-(\\d{12})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private Guids() {}

  /** The GUID of one of our ids. */
  public static UUID of(long id) {
    return UUID.fromString("00000000-0000-0000-0000-%012d".formatted(id));
  }

  /** The GUID of a label in a project: always the same one. */
  static UUID ofLabel(long project, String label) {
    return UUID.nameUUIDFromBytes((project + "/" + label).getBytes(StandardCharsets.UTF_8));
  }

  /** Our id, given as its GUID or as it is; nothing when the text is neither. */
  static Optional<Long> read(String text) {
    Matcher matcher = NUMBERED.matcher(text);
    if (matcher.matches()) {
      return Optional.of(Long.parseLong(matcher.group(1)));
    }
    return NUMBER.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
