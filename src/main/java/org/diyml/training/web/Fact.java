package org.diyml.training.web;

/** A name with a value, as a table shows it. */
public final class Fact {
  private final String name;
  private final String value;

  Fact(String name, String value) {
    this.name = name;
    this.value = value;
  }

  public String getName() {
    return name;
  }

  public String getValue() {
    return value;
  }
}
