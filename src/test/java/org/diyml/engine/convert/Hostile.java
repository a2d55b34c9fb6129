package org.diyml.engine.convert;

/**
 * A file that is no model that can be taken.
 *
 * @param word is in the sentence that says why
 */
public record Hostile(String word, byte[] file) {
  @Override
  public String toString() {
    return word;
  }
}
