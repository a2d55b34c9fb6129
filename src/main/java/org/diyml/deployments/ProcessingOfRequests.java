package org.diyml.deployments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.diyml.platform.processing.Counting;
import org.diyml.platform.processing.Processing;
import org.diyml.platform.processing.ProcessingPart;
import org.diyml.platform.text.Text;

/** Pictures that callers send to deployments, and the answers. */
@ApplicationScoped
public class ProcessingOfRequests implements ProcessingPart {
  @Inject private Counting counting;

  @Override
  public List<Processing> processing() {
    return List.of(
        Processing.inside(
            "requests",
            counting.all(InferenceResult.class)
                + counting.of("select count(k) from KeptPrediction k"),
            Text.of(
                "processing.requests.kept",
                counting.of("select count(d) from Deployment d where d.keeping.share > 0"),
                counting.all(Deployment.class),
                counting.of("select count(p) from Project p where p.keepInferenceResults = true"),
                counting.of(
                    "select count(p) from Project p where p.retention.requestsDays is not null"))));
  }
}
