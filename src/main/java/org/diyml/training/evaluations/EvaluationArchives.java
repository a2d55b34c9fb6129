package org.diyml.training.evaluations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.nio.file.Path;
import org.diyml.dataset.formats.Archive;
import org.diyml.dataset.imports.ArchiveFolder;
import org.diyml.platform.settings.DataFolder;

/** The archives that models are tested on, each kept until its test has ended. */
@ApplicationScoped
public class EvaluationArchives {
  private final ArchiveFolder folder = new ArchiveFolder(DataFolder.EVALUATIONS.path());

  void put(long evaluationId, Path uploaded) {
    folder.put(evaluationId, uploaded);
  }

  Archive open(long evaluationId) throws IOException {
    return folder.open(evaluationId);
  }

  void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) EvaluationEnded end) {
    delete(end.evaluationId());
  }

  void delete(long evaluationId) {
    folder.delete(evaluationId);
  }
}
