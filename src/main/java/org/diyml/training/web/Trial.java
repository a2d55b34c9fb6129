package org.diyml.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.diyml.dataset.AnnotatedImage;
import org.diyml.dataset.ImageFilter;
import org.diyml.dataset.Images;
import org.diyml.dataset.Split;
import org.diyml.platform.database.Range;
import org.diyml.training.ImageTrial;
import org.diyml.training.Iterations;

/** Lets people see what the newest model of a project says of images that it never learned from. */
@Named
@ViewScoped
public class Trial implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Range SHOWN = new Range(0, 60);
  private static final ImageFilter UNSEEN = new ImageFilter(null, null, Split.VALIDATION);

  /** An answer that is hardly possible is no news. */
  private static final int ANSWERS = 3;

  @Inject private Images images;
  @Inject private ImageTrial trial;
  @Inject private Iterations iterations;

  private long project;
  private Integer newest;
  private List<TrialImage> choices;
  private TrialImage chosen;
  private List<TrialAnswer> answers;

  /** Loads the images to choose from. */
  public void open(long projectId) {
    project = projectId;
    newest = iterations.newestTrained(projectId).map(i -> i.getNumber()).orElse(null);
    choices =
        newest == null
            ? List.of()
            : images.list(projectId, UNSEEN, SHOWN).items().stream().map(TrialImage::new).toList();
  }

  /** Asks the model about an image. */
  public void choose(long imageId) {
    AnnotatedImage image = images.get(imageId);
    answers =
        trial.predict(project, imageId).stream().limit(ANSWERS).map(TrialAnswer::new).toList();
    chosen = new TrialImage(image);
  }

  /** The number of the iteration that answers; null when there is none. */
  public Integer getNewest() {
    return newest;
  }

  public List<TrialImage> getChoices() {
    return choices;
  }

  /** The image that was asked about; null before. */
  public TrialImage getChosen() {
    return chosen;
  }

  /** Best first. */
  public List<TrialAnswer> getAnswers() {
    return answers;
  }

  /** Whether the best answer is the image's label. */
  public boolean isRight() {
    return !answers.isEmpty() && answers.get(0).getLabel().equals(chosen.getLabel());
  }
}
