package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.diyml.platform.dataexport.DataArchive;
import org.diyml.platform.dataexport.TableExtract;
import org.diyml.projects.ProjectPart;

/** Iterations with their settings, course and figures, trained models, tests and suggestions. */
@ApplicationScoped
public class TrainingPart implements ProjectPart {
  private static final String KIND = "trained";

  private static final String ITERATIONS = "(select id from iteration where project_id = ?)";

  /** Of tests of uploaded models on data that were compared with the project. */
  private static final String EVALUATIONS =
      "(iteration_id in " + ITERATIONS + " or project_id = ?)";

  private static final String RUNS = "(select id from suggestion_run where project_id = ?)";

  @PersistenceContext private EntityManager entities;
  @Inject private ModelFolders folders;

  @Override
  public List<TableExtract> tables() {
    return List.of(
        TableExtract.of("training_config", "project_id = ?"),
        TableExtract.of("iteration", "project_id = ?"),
        TableExtract.of("training_epoch", "iteration_id in " + ITERATIONS),
        TableExtract.of("iteration_event", "iteration_id in " + ITERATIONS),
        TableExtract.of("training_result", "iteration_id in " + ITERATIONS),
        TableExtract.of("evaluation", EVALUATIONS),
        TableExtract.of("suggestion_run", "project_id = ?"),
        TableExtract.of("suggestion", "run_id in " + RUNS),
        TableExtract.of(
            "job_of_training",
            "job",
            "select * from job where id in (select job_id from iteration where project_id = ?)"
                + " or id in (select job_id from evaluation where "
                + EVALUATIONS
                + ") or id in (select job_id from suggestion_run where project_id = ?)"));
  }

  @Override
  public void addFiles(long project, String folder, DataArchive archive) throws IOException {
    List<Long> iterations =
        entities
            .createQuery(
                "select i.id from Iteration i where i.projectId = :project order by i.id",
                Long.class)
            .setParameter("project", project)
            .getResultList();
    for (long iteration : iterations) {
      for (Path file : folders.filesOf(iteration)) {
        archive.addFile(KIND, folder + "trained/" + folders.name(file), file);
      }
    }
  }
}
