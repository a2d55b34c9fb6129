package org.diyml.compat.rest;

import org.diyml.platform.text.Text;

/** Tells that something was done. */
public record Done(String message) {
  static Done of(String key) {
    return new Done(Text.of(key).toString());
  }
}
