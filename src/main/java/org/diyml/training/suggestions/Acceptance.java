package org.diyml.training.suggestions;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diyml.dataset.Annotations;
import org.diyml.dataset.BoxOfLabel;
import org.diyml.engine.Box;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;

/** Turns suggestions into labels, at the word of a person. */
@Stateless
public class Acceptance {
  /** Most images that are accepted at once. */
  public static final int MOST = 500;

  /** Less probable boxes are not drawn. */
  private static final double LEAST_PROBABILITY = 0.5;

  @Inject private ProjectAccess access;
  @Inject private Suggestions suggestions;
  @Inject private Annotations annotations;

  /**
   * Gives images the labels that are suggested for them.
   *
   * @param imageIds at most {@value #MOST}
   * @return those that now have their label; the others had one already, or nothing was suggested
   * @throws UserError not found when nothing was suggested in the project, or invalid
   */
  public List<Long> accept(long projectId, List<Long> imageIds) {
    access.require(projectId, Permission.LABEL);
    new FieldChecks()
        .that(imageIds != null && !imageIds.isEmpty(), "imageIds", "error.field.blank")
        .that(imageIds == null || imageIds.size() <= MOST, "imageIds", "suggestion.most", MOST)
        .done();
    SuggestionRun run = suggestions.get(projectId);
    List<Long> accepted = new ArrayList<>();
    for (long imageId : imageIds) {
      Optional<Suggestion> suggestion = suggestions.of(run, imageId);
      if (suggestion.isPresent() && label(imageId, suggestions.answers(suggestion.get()))) {
        accepted.add(imageId);
      }
    }
    return accepted;
  }

  private boolean label(long imageId, List<SuggestedAnswer> answers) {
    if (answers.isEmpty()) {
      return false;
    }
    if (answers.get(0).box() == null) {
      annotations.label(imageId, List.of(answers.get(0).label()), null);
      return true;
    }
    List<BoxOfLabel> boxes =
        answers.stream()
            .filter(answer -> answer.probability() >= LEAST_PROBABILITY)
            .map(Acceptance::drawn)
            .toList();
    if (boxes.isEmpty()) {
      return false;
    }
    annotations.draw(imageId, boxes, null);
    return true;
  }

  private static BoxOfLabel drawn(SuggestedAnswer answer) {
    Box box = answer.box();
    return new BoxOfLabel(answer.label(), box.x(), box.y(), box.width(), box.height());
  }
}
