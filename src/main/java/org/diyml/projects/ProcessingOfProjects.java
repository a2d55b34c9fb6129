package org.diyml.projects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.diyml.platform.processing.Counting;
import org.diyml.platform.processing.Processing;
import org.diyml.platform.processing.ProcessingPart;
import org.diyml.platform.text.Text;

/** Projects and who belongs to them, and the images in them. */
@ApplicationScoped
public class ProcessingOfProjects implements ProcessingPart {
  @Inject private Counting counting;

  @Override
  public List<Processing> processing() {
    long projects = counting.all(Project.class);
    return List.of(
        Processing.inside("projects", projects, Text.of("processing.untilProjectDeleted")),
        Processing.inside(
            "images",
            counting.of("select coalesce(sum(p.images), 0) from Project p"),
            Text.of(
                "processing.images.kept",
                counting.of(
                    "select count(p) from Project p where p.retention.imagesDays is not null"),
                projects)));
  }
}
