package org.diyml.training.suggestions.web;

import java.util.List;
import org.diyml.training.suggestions.SuggestedAnswer;
import org.diyml.training.suggestions.Suggestion;

/** An unlabelled image with what a model says of it. */
public final class SuggestionRow {
  private final long image;
  private final List<Choice> choices;

  SuggestionRow(Suggestion suggestion, List<SuggestedAnswer> answers, int most) {
    this.image = suggestion.getImageId();
    this.choices =
        answers.stream().limit(most).map(a -> new Choice(a.label(), a.probability())).toList();
  }

  /** The id of the image. */
  public long getImage() {
    return image;
  }

  /** The most probable labels, the best first. */
  public List<Choice> getChoices() {
    return choices;
  }

  /** A label that the image may have. */
  public static final class Choice {
      private final String label;
    private final double probability;

    Choice(String label, double probability) {
      this.label = label;
      this.probability = probability;
    }

    public String getLabel() {
      return label;
    }

    /** From 0 to 1. */
    public double getProbability() {
      return probability;
    }
  }
}
