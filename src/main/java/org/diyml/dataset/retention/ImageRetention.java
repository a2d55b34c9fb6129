package org.diyml.dataset.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.diyml.platform.housekeeping.Chore;
import org.diyml.projects.Project;
import org.diyml.projects.Projects;

/** Deletes the images that their projects keep no longer. */
@ApplicationScoped
public class ImageRetention implements Chore {
  @Inject private Projects projects;
  @Inject private ExpiredImages images;
  @Inject private Event<ImagesExpiring> expiring;

  @Override
  public void run(Instant now) {
    for (Project project : projects.withRetention()) {
      project.getRetention().imagesBefore(now).ifPresent(before -> expire(project.getId(), before));
    }
  }

  private void expire(long projectId, Instant before) {
    ImagesExpiring event = new ImagesExpiring(projectId);
    expiring.fire(event);
    if (!event.isPostponed()) {
      images.forgetSnapshots(projectId, before);
      // Some at a time, each a transaction, so that nobody waits long for the project's lock.
      boolean more;
      do {
        more = images.deleteSome(projectId, before);
      } while (more);
    }
  }
}
