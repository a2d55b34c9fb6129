package org.diyml.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Numbers of bytes as pages show them, in the language of the page at hand. */
@Named("size")
@ApplicationScoped
public class PageSize {
  private static final double STEP = 1024;
  private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

  @Inject private PageText texts;

  /** The text of a number of bytes, with a unit that leaves few digits. */
  public String of(long bytes) {
    double rest = bytes / STEP;
    int unit = 0;
    while (rest >= STEP && unit < UNITS.length - 1) {
      rest /= STEP;
      unit++;
    }
    return texts.of("number.size", rest, UNITS[unit]);
  }
}
