package org.diyml.training.suggestions;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.diyml.accounts.CurrentAccount;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.Jobs;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectDeleting;
import org.diyml.projects.Projects;
import org.diyml.training.Iteration;
import org.diyml.training.IterationDeleting;
import org.diyml.training.TrainedIterations;

/** Suggested labels, as those who label see them. */
@Stateless
public class Suggestions {
  /** Whatever was labelled since it was suggested is out. */
  private static final String OPEN =
      " from Suggestion s where s.runId = :run and not exists"
          + " (select a from Annotation a where a.imageId = s.imageId)";

  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private CurrentAccount current;
  @Inject private TrainedIterations iterations;
  @Inject private Jobs jobs;
  @Inject private Json json;

  /**
   * Has the newest model look at the unlabelled images; what was suggested before is forgotten.
   *
   * @throws UserError a conflict when nothing is trained
   */
  public SuggestionRun start(long projectId) {
    access.require(projectId, Permission.LABEL);
    Iteration newest =
        iterations
            .latest(projectId)
            .orElseThrow(() -> UserError.conflict("iteration.noneTrained"));
    projects.lock(projectId);
    newest(projectId).ifPresent(this::erase);
    SuggestionRun run = new SuggestionRun(projectId, newest.getId());
    entities.persist(run);
    run.queued(jobs.queue(JobKind.SUGGESTION, run.getId(), current.id()));
    return run;
  }

  /**
   * The newest run of a project.
   *
   * @throws UserError not found when there is none
   */
  public SuggestionRun get(long projectId) {
    return find(projectId).orElseThrow(() -> UserError.notFound("suggestion.none"));
  }

  /** The newest run of a project; nothing when none was asked for. */
  public Optional<SuggestionRun> find(long projectId) {
    access.require(projectId, Permission.VIEW);
    return newest(projectId);
  }

  /** What is suggested for images that are still unlabelled, the most uncertain first. */
  public Slice<Suggestion> list(SuggestionRun run, Range range) {
    access.require(run.getProjectId(), Permission.VIEW);
    return Slice.of(
        entities
            .createQuery(
                "select s" + OPEN + " order by s.uncertainty desc, s.id", Suggestion.class)
            .setParameter("run", run.getId()),
        entities
            .createQuery("select count(s)" + OPEN, Long.class)
            .setParameter("run", run.getId()),
        range);
  }

  /** What a suggestion says, the best answer first. */
  public List<SuggestedAnswer> answers(Suggestion suggestion) {
    return List.of(json.read(suggestion.getAnswers(), SuggestedAnswer[].class));
  }

  /**
   * What is suggested for an image; nothing when nothing is, or it has a label by now.
   */
  public Optional<Suggestion> of(SuggestionRun run, long imageId) {
    access.require(run.getProjectId(), Permission.VIEW);
    return entities
        .createQuery("select s" + OPEN + " and s.imageId = :image", Suggestion.class)
        .setParameter("run", run.getId())
        .setParameter("image", imageId)
        .getResultStream()
        .findFirst();
  }

  /** The number of the iteration whose model suggests. */
  public int number(SuggestionRun run) {
    return entities.find(Iteration.class, run.getIterationId()).getNumber();
  }

  /** Deletes the suggestions of a project that is deleted. */
  public void eraseAll(@Observes ProjectDeleting project) {
    newest(project.projectId()).ifPresent(this::erase);
  }

  /** Deletes what an iteration suggested that is deleted. */
  public void eraseOf(@Observes IterationDeleting iteration) {
    entities
        .createQuery(
            "select r from SuggestionRun r where r.iterationId = :iteration", SuggestionRun.class)
        .setParameter("iteration", iteration.iterationId())
        .getResultList()
        .forEach(this::erase);
  }

  private Optional<SuggestionRun> newest(long projectId) {
    return entities
        .createQuery(
            "select r from SuggestionRun r where r.projectId = :project", SuggestionRun.class)
        .setParameter("project", projectId)
        .getResultStream()
        .findFirst();
  }

  private void erase(SuggestionRun run) {
    jobs.deleteWith(run, run.getJob());
  }
}
