package org.diyml.deployments.kept;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.diyml.accounts.CurrentAccount;
import org.diyml.dataset.AnnotatedImage;
import org.diyml.dataset.NewImage;
import org.diyml.dataset.NewImages;
import org.diyml.dataset.PictureCheck;
import org.diyml.dataset.PictureVerdict;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.Deployments;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;

/** Makes unlabelled images of kept pictures, so that people label what the model is unsure of. */
@Stateless
public class LabelQueue {
  /** Most pictures at once. */
  public static final int MOST = 200;

  @Inject private Deployments deployments;
  @Inject private KeptPredictions kept;
  @Inject private KeptFiles files;
  @Inject private PictureCheck check;
  @Inject private NewImages newImages;
  @Inject private CurrentAccount current;

  /**
   * Adds the pictures that the model was least sure of and that are no images yet.
   *
   * @param most at most {@value #MOST}
   * @return the ids of the images
   */
  public List<Long> addMostUncertain(long deploymentId, int most) {
    Deployment deployment = deployments.require(deploymentId, Permission.LABEL);
    new FieldChecks()
        .that(most >= 1 && most <= MOST, "mostUncertain", "training.range", 1, MOST)
        .done();
    return add(deployment, kept.unused(deploymentId, most));
  }

  /**
   * Adds those pictures; of those that are images already nothing is done.
   *
   * @return the ids of the images that were made now
   * @throws UserError not found when one is not there
   */
  public List<Long> add(long deploymentId, List<Long> ids) {
    Deployment deployment = deployments.require(deploymentId, Permission.LABEL);
    new FieldChecks()
        .that(!ids.isEmpty() && ids.size() <= MOST, "ids", "kept.most", MOST)
        .done();
    List<KeptPrediction> chosen =
        ids.stream()
            .distinct()
            .map(id -> kept.get(deploymentId, id, Permission.LABEL))
            .filter(one -> one.getImageId() == null)
            .toList();
    return add(deployment, chosen);
  }

  private List<Long> add(Deployment deployment, List<KeptPrediction> chosen) {
    List<KeptPrediction> pictures = new ArrayList<>();
    List<NewImage> images = new ArrayList<>();
    for (KeptPrediction one : chosen) {
      byte[] content =
          files.content(deployment.getProjectId(), deployment.getId(), one.getSha256());
      // Its metadata went when it was kept, if the project wanted that then.
      PictureVerdict verdict = check.look(one.getName(), content, true);
      if (verdict.isPicture()) {
        pictures.add(one);
        images.add(new NewImage(verdict.picture(), null, List.of(), null));
      }
    }
    if (images.isEmpty()) {
      return List.of();
    }
    List<AnnotatedImage> added =
        newImages.add(deployment.getProjectId(), images, current.id());
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      long image = added.get(i).image().getId();
      pictures.get(i).became(image);
      ids.add(image);
    }
    return ids;
  }
}
