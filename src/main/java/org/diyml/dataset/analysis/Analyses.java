package org.diyml.dataset.analysis;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import org.diyml.accounts.CurrentAccount;
import org.diyml.jobs.Job;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.JobState;
import org.diyml.jobs.Jobs;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectDeleting;
import org.diyml.projects.Projects;

/** The analyses of projects' datasets, as their users see them. */
@Stateless
public class Analyses {
  /** How many finished ones of a project there are at most, besides that of now. */
  private static final int KEPT = 5;

  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private Jobs jobs;
  @Inject private CurrentAccount current;
  @Inject private Json json;

  /**
   * The analysis of the dataset as it is now; one is begun when there is none. Whoever may only
   * look gets the newest there is.
   *
   * @throws UserError forbidden when there is none at all for somebody who may only look
   */
  public AnalysisState current(long projectId) {
    access.require(projectId, Permission.VIEW);
    Project project = projects.lock(projectId);
    return state(ofNow(project).or(() -> shownTo(project)).orElseGet(() -> begin(project)));
  }

  /** Beginning an analysis is work, which those who may change nothing do not cause. */
  private Optional<DatasetAnalysis> shownTo(Project project) {
    if (access.permits(project.getId(), Permission.LABEL)) {
      return Optional.empty();
    }
    Optional<DatasetAnalysis> newest = newest(project.getId());
    if (newest.isEmpty()) {
      access.require(project.getId(), Permission.LABEL);
    }
    return newest;
  }

  /** Begins an analysis anew, for one that failed. */
  public AnalysisState again(long projectId) {
    access.require(projectId, Permission.TRAIN);
    Project project = projects.lock(projectId);
    return state(
        ofNow(project)
            .filter(found -> !found.getJob().getState().isFinal())
            .orElseGet(() -> begin(project)));
  }

  /** Whether the dataset was ever analysed to the end, as it is now or as it was. */
  public boolean isChecked(long projectId) {
    access.require(projectId, Permission.VIEW);
    return newestFirst(projectId)
        .getResultStream()
        .anyMatch(found -> found.getJob().getState() == JobState.SUCCEEDED);
  }

  /** Deletes the analyses of a project that is deleted. */
  public void eraseAll(@Observes ProjectDeleting project) {
    newestFirst(project.projectId())
        .getResultList()
        .forEach(each -> jobs.deleteWith(each, each.getJob()));
  }

  private DatasetAnalysis begin(Project project) {
    eraseOld(project.getId());
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
    return newestFirst(projectId).setMaxResults(1).getResultStream().findFirst();
  }

  /** Keeps some that are finished, for when the dataset comes back to a state that they saw. */
  private void eraseOld(long projectId) {
    int kept = 0;
    for (DatasetAnalysis found : newestFirst(projectId).getResultList()) {
      if (found.getJob().getState() == JobState.SUCCEEDED && kept < KEPT) {
        kept++;
      } else {
        jobs.deleteWith(found, found.getJob());
      }
    }
  }

  private TypedQuery<DatasetAnalysis> newestFirst(long projectId) {
    return entities
        .createQuery(
            "select a from DatasetAnalysis a where a.projectId = :project order by a.id desc",
            DatasetAnalysis.class)
        .setParameter("project", projectId);
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
