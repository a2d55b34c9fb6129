package org.diyml.dataset.analysis;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.diyml.dataset.snapshots.DatasetHash;
import org.diyml.jobs.JobStopped;
import org.diyml.platform.json.Json;
import org.diyml.projects.Project;
import org.diyml.projects.Projects;

/** What a run of an analysis reads and writes down, each in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AnalysisRecords {
  @PersistenceContext private EntityManager entities;
  @Inject private Projects projects;
  @Inject private DatasetHash hashes;
  @Inject private Json json;

  /** The project to look at. */
  public Project projectOf(long analysisId) {
    return projects.get(require(analysisId).getProjectId());
  }

  /** Names the dataset as it is now. */
  public String hash(long projectId) {
    return hashes.of(projectId);
  }

  /** What was found before in the same state of a project's dataset. */
  public Optional<DatasetReport> earlier(long projectId, String state) {
    return entities
        .createQuery(
            "select a from DatasetAnalysis a where a.projectId = :project and a.state = :state",
            DatasetAnalysis.class)
        .setParameter("project", projectId)
        .setParameter("state", state)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(found -> json.read(found.getResult(), DatasetReport.class));
  }

  /** Stores what was found, in the transaction that ends the job. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void finish(long analysisId, String state, DatasetReport report) {
    require(analysisId).finish(state, json.write(report));
  }

  private DatasetAnalysis require(long analysisId) {
    DatasetAnalysis analysis = entities.find(DatasetAnalysis.class, analysisId);
    if (analysis == null) {
      // The dataset changed and another analysis was begun.
      throw new JobStopped();
    }
    return analysis;
  }
}
