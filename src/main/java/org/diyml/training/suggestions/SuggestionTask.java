package org.diyml.training.suggestions;

import java.util.List;
import org.diyml.features.Content;

/** The images that a run of suggestions is about. */
public record SuggestionTask(long runId, long iterationId, List<Unlabelled> images) {
  /** An image without a label. */
  public record Unlabelled(long id, Content content) {}
}
