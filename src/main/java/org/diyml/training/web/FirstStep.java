package org.diyml.training.web;

import java.util.Locale;

/** One of the steps from an empty project to the first prediction. */
public final class FirstStep {
  private final Kind kind;
  private final boolean done;
  private final boolean next;

  FirstStep(Kind kind, boolean done, boolean next) {
    this.kind = kind;
    this.done = done;
    this.next = next;
  }

  /** What there is to do, in its order. */
  enum Kind {
    IMAGES("images"),
    LABEL("labels"),
    CHECK("check"),
    TRAIN("training"),
    TRY("try");

    private final String page;

    Kind(String page) {
      this.page = page;
    }
  }

  /** The word by which pages name it. */
  public String getWord() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The page on which it is done, below {@code /app/}. */
  public String getPage() {
    return kind.page;
  }

  /** Its number from 1. */
  public int getPlace() {
    return kind.ordinal() + 1;
  }

  public boolean isDone() {
    return done;
  }

  /** {@code done}, {@code next} or {@code later}. */
  public String getState() {
    if (done) {
      return "done";
    }
    return next ? "next" : "later";
  }
}
