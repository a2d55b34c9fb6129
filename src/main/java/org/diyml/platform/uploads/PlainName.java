package org.diyml.platform.uploads;

/** Names of files as they are kept, whatever a client or an archive says. */
public final class PlainName {
  private static final int LONGEST = 255;

  private PlainName() {}

  /** The name without folders and controls, which some clients send; of a long one the end. */
  public static String of(String name) {
    String text = name == null ? "" : name.replaceAll("\\p{Cntrl}", "");
    String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    return last.isBlank() ? "unnamed" : last.substring(Math.max(0, last.length() - LONGEST));
  }
}
