package org.diyml.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import org.diyml.accounts.CurrentAccount;
import org.diyml.models.ModelUse;
import org.diyml.models.ModelUses;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.projects.Project;

/** The models that were trained in the projects of the account that is signed in. */
@Stateless
public class TrainedCatalogue {
  private static final String OWN =
      " from Iteration i, TrainingResult r, Membership m where r.iterationId = i.id"
          + " and m.key.projectId = i.projectId and m.key.accountId = :account";

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentAccount current;
  @Inject private ResultLookup results;
  @Inject private ModelFolders folders;
  @Inject private ModelUses uses;

  /**
   * A model that was trained.
   *
   * @param bytes of its files, without the backbone that it stands on
   * @param uses where it answers
   */
  public record Entry(
      Project project,
      Iteration iteration,
      TrainedModel model,
      long bytes,
      List<ModelUse> uses) {}

  /** A part of them, the newest first. */
  public Slice<Entry> list(Range range) {
    Slice<Iteration> found =
        Slice.of(
            own("select i" + OWN + " order by i.id desc", Iteration.class),
            own("select count(i)" + OWN, Long.class),
            range);
    Map<Long, List<ModelUse>> known =
        uses.ofIterations(found.items().stream().map(Iteration::getId).toList());
    return new Slice<>(
        found.items().stream()
            .map(iteration -> entry(iteration, known.getOrDefault(iteration.getId(), List.of())))
            .toList(),
        range,
        found.total());
  }

  private Entry entry(Iteration iteration, List<ModelUse> deployed) {
    TrainedModel model = results.model(iteration.getId());
    return new Entry(
        entities.find(Project.class, iteration.getProjectId()),
        iteration,
        model,
        folders.bytes(model.folder()),
        deployed);
  }

  private <T> TypedQuery<T> own(String query, Class<T> type) {
    return entities.createQuery(query, type).setParameter("account", current.id());
  }
}
