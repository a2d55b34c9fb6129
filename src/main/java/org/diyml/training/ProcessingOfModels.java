package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.diyml.models.UploadedModel;
import org.diyml.platform.processing.Counting;
import org.diyml.platform.processing.Processing;
import org.diyml.platform.processing.ProcessingPart;
import org.diyml.platform.text.Text;

/** Models that were trained and models that people brought. */
@ApplicationScoped
public class ProcessingOfModels implements ProcessingPart {
  @Inject private Counting counting;

  @Override
  public List<Processing> processing() {
    return List.of(
        Processing.inside(
            "trained", counting.all(Iteration.class), Text.of("processing.trained.kept")),
        Processing.inside(
            "uploaded",
            counting.all(UploadedModel.class),
            Text.of("processing.untilModelDeleted")));
  }
}
