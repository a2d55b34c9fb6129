package org.diyml.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.diyml.accounts.CurrentAccount;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.uploads.ReceivedFile;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectType;

/** Takes uploaded files into a project: looks at each outside any transaction, then adds them. */
@ApplicationScoped
public class ImageIntake {
  @Inject private ProjectAccess access;
  @Inject private CurrentAccount current;
  @Inject private PictureCheck check;
  @Inject private NewImages newImages;

  /**
   * Adds those files that are pictures.
   *
   * @param label for all of them, in a classification project; null for none
   * @throws UserError invalid when no file was sent, or a label to a detection project
   */
  public AddedImages take(long projectId, List<ReceivedFile> files, String label) {
    Project project = access.require(projectId, Permission.LABEL);
    if (files.isEmpty()) {
      throw UserError.invalid("image", "image.none");
    }
    if (label != null && project.getType() != ProjectType.CLASSIFICATION) {
      throw UserError.invalid("label", "image.labelOfDetection");
    }
    if (label != null) {
      Labels.checkName(label, "label");
    }
    List<CheckedPicture> pictures = new ArrayList<>();
    List<RejectedPicture> rejected = new ArrayList<>();
    List<PictureVerdict> verdicts = check.look(files, project.isKeepMetadata());
    for (int i = 0; i < verdicts.size(); i++) {
      PictureVerdict verdict = verdicts.get(i);
      if (verdict.isPicture()) {
        pictures.add(verdict.picture());
      } else {
        rejected.add(new RejectedPicture(files.get(i).name(), verdict.refusal()));
      }
    }
    List<AnnotatedImage> added =
        pictures.isEmpty()
            ? List.of()
            : newImages.add(
                projectId,
                pictures.stream().map(p -> new NewImage(p, label, List.of(), null)).toList(),
                current.id());
    return new AddedImages(added, rejected);
  }
}
