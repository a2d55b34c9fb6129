package org.diyml.dataset.analysis;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.diyml.accounts.CurrentAccount;
import org.diyml.jobs.Job;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.JobState;
import org.diyml.jobs.Jobs;
import org.diyml.platform.json.Json;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectDeleting;
import org.diyml.projects.Projects;

/** The analyses of projects' datasets, as their users see them. */
@Stateless
public class Analyses {
  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private Jobs jobs;
  @Inject private CurrentAccount current;
  @Inject private Json json;

  /** The analysis of the dataset as it is now; one is begun when there is none. */
  public AnalysisState current(long projectId) {
    access.require(projectId, Permission.VIEW);
    Project project = projects.lock(projectId);
    return state(ofNow(project).orElseGet(() -> begin(project)));
  }

  /** Begins an analysis anew, for one that failed. */
  public AnalysisState again(long projectId) {
    access.require(projectId, Permission.VIEW);
    Project project = projects.lock(projectId);
    return state(
        ofNow(project)
            .filter(found -> !found.getJob().getState().isFinal())
            .orElseGet(() -> begin(project)));
  }

  /** Deletes the analyses of a project that is deleted. */
  public void eraseAll(@Observes ProjectDeleting project) {
    erase(project.projectId());
  }

  private DatasetAnalysis begin(Project project) {
    erase(project.getId());
    DatasetAnalysis analysis = new DatasetAnalysis(project.getId(), project.getDataRevision());
    entities.persist(analysis);
    analysis.queued(jobs.queue(JobKind.ANALYSIS, analysis.getId(), current.id()));
    return analysis;
  }

  private Optional<DatasetAnalysis> ofNow(Project project) {
    return newest(project.getId())
        .filter(found -> found.getDataRevision() == project.getDataRevision());
  }

  private Optional<DatasetAnalysis> newest(long projectId) {
    return entities
        .createQuery(
            "select a from DatasetAnalysis a where a.projectId = :project order by a.id desc",
            DatasetAnalysis.class)
        .setParameter("project", projectId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private void erase(long projectId) {
    List<DatasetAnalysis> all =
        entities
            .createQuery(
                "select a from DatasetAnalysis a where a.projectId = :project",
                DatasetAnalysis.class)
            .setParameter("project", projectId)
            .getResultList();
    all.forEach(each -> jobs.deleteWith(each, each.getJob()));
  }

  private AnalysisState state(DatasetAnalysis analysis) {
    Job job = analysis.getJob();
    boolean done = job.getState() == JobState.SUCCEEDED;
    return new AnalysisState(
        analysis.getId(),
        job.getState(),
        job.getProgress(),
        job.getFailure(),
        done ? report(analysis) : null);
  }

  private DatasetReport report(DatasetAnalysis analysis) {
    return json.read(analysis.getResult(), DatasetReport.class);
  }
}
