package org.diyml.platform.processing;

import java.util.List;
import org.diyml.platform.text.Text;

/**
 * One kind of data about people that the instance has.
 *
 * @param category the middle of the keys of the messages that say what it is, what for, where it
 *     is, and who sees it
 * @param held how many there are at the moment
 * @param kept for how long, by what is set at the moment
 * @param hosts outside that the server asks when somebody has it do so
 */
public record Processing(String category, long held, Text kept, List<String> hosts) {
  public Processing {
    hosts = List.copyOf(hosts);
  }

  /** Data for which the server asks nobody outside. */
  public static Processing inside(String category, long held, Text kept) {
    return new Processing(category, held, kept, List.of());
  }

  /** What people call the kind. */
  public Text title() {
    return text("title");
  }

  /** What the data are. */
  public Text data() {
    return text("data");
  }

  /** What they are needed for. */
  public Text purpose() {
    return text("purpose");
  }

  /** Where they are stored. */
  public Text place() {
    return text("place");
  }

  /** Who sees them. */
  public Text access() {
    return text("access");
  }

  private Text text(String end) {
    return Text.of("processing." + category + "." + end);
  }
}
