package org.diyml.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.diyml.jobs.JobState;
import org.diyml.platform.json.Json;

/** The steps of progress of iterations. The caller has checked who may see them. */
@Stateless
public class IterationEvents {
  private static final int MOST = 500;

  @PersistenceContext private EntityManager entities;
  @Inject private Json json;

  /**
   * What came after the event of that number, in order; not necessarily all.
   *
   * @param number 0 for all from the start
   */
  public List<Step> after(long iterationId, int number) {
    return entities
        .createQuery(
            "select e from IterationEvent e where e.iterationId = :iteration and e.number > :number"
                + " order by e.number",
            IterationEvent.class)
        .setParameter("iteration", iterationId)
        .setParameter("number", number)
        .setMaxResults(MOST)
        .getResultStream()
        .map(this::step)
        .toList();
  }

  /** The last step; nothing before the first. */
  public Optional<TrainingProgress> latest(long iterationId) {
    return entities
        .createQuery(
            "select e from IterationEvent e where e.iterationId = :iteration"
                + " order by e.number desc",
            IterationEvent.class)
        .setParameter("iteration", iterationId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(event -> step(event).progress());
  }

  /** Where an iteration stands now; nothing when it is deleted. */
  public Optional<State> state(long iterationId) {
    return entities
        .createQuery(
            "select i.job.state, i.job.failure from Iteration i where i.id = :iteration",
            Object[].class)
        .setParameter("iteration", iterationId)
        .getResultStream()
        .findFirst()
        .map(row -> new State((JobState) row[0], (String) row[1]));
  }

  private Step step(IterationEvent event) {
    return new Step(event.getNumber(), json.read(event.getProgress(), TrainingProgress.class));
  }

  /** A step of progress; its number counts the steps of the iteration from 1. */
  public record Step(int number, TrainingProgress progress) {}

  /** Where an iteration stands; {@code failure} is null unless it failed. */
  public record State(JobState state, String failure) {}
}
