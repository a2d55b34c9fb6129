package org.diyml.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whole numbers as pages show them, in the language of the page at hand. */
@Named("number")
@ApplicationScoped
public class PageNumber {
  @Inject private PageText texts;

  /** The text of a number. */
  public String of(long number) {
    return texts.of("number.whole", number);
  }
}
