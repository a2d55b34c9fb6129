package org.diyml.dataset.formats;

import java.io.IOException;
import org.diyml.platform.text.Text;

/** A file of an archive cannot be read, or only beyond the limits. The others still can. */
public final class UnreadableEntry extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Text reason;

  UnreadableEntry(String key, Object... values) {
    this(Text.of(key, values));
  }

  private UnreadableEntry(Text reason) {
    super(reason.toString());
    this.reason = reason;
  }

  /** Why, in words for a user. */
  public Text reason() {
    return reason;
  }
}
