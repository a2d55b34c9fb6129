package org.diyml.models;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.diyml.accounts.AccountDeleting;
import org.diyml.accounts.CurrentAccount;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.platform.uploads.ReceivedFile;

/** The models that users brought; each sees only their own. */
@Stateless
public class Models {
  private static final int LONGEST_NAME = 100;
  private static final int AFTER_PROJECTS = Interceptor.Priority.APPLICATION + 600;

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentAccount current;
  @Inject private ModelFiles files;
  @Inject private Json json;
  @Inject private Event<ModelDeleting> deleting;
  @Inject private Event<ModelChanged> changed;

  /** Keeps a model that was tried. */
  public UploadedModel add(ReceivedFile file, String name, TranslatedModel translated) {
    new FieldChecks().text(name, "name", LONGEST_NAME).done();
    UploadedModel model =
        new UploadedModel(
            current.id(), name.strip(), file, translated.format(), Instant.now());
    model.understand(json.write(translated.facts()));
    entities.persist(model);
    files.write(model.getId(), translated.onnx());
    return model;
  }

  /** The models of the account that is signed in, newest first. */
  public Slice<UploadedModel> list(Range range) {
    String from = " from UploadedModel m where m.accountId = :account";
    return Slice.of(
        entities
            .createQuery("select m" + from + " order by m.id desc", UploadedModel.class)
            .setParameter("account", current.id()),
        entities
            .createQuery("select count(m)" + from, Long.class)
            .setParameter("account", current.id()),
        range);
  }

  /**
   * A model of the account that is signed in.
   *
   * @throws UserError not found when it is not there or somebody else's
   */
  public UploadedModel require(long modelId) {
    UploadedModel model = entities.find(UploadedModel.class, modelId);
    if (model == null || model.getAccountId() != current.id()) {
      throw UserError.notFound("model.notFound");
    }
    return model;
  }

  /** Whether that is a model of the account that is signed in. */
  public boolean owns(long modelId) {
    UploadedModel model = entities.find(UploadedModel.class, modelId);
    return model != null && model.getAccountId() == current.id();
  }

  /** What was understood of a model. */
  public ModelFacts facts(UploadedModel model) {
    return json.read(model.getUnderstood(), ModelFacts.class);
  }

  /** The model of that id, for who has checked that it may be used; it must be there. */
  public StoredModel stored(long modelId) {
    UploadedModel model = entities.find(UploadedModel.class, modelId);
    return new StoredModel(model.getName(), files.of(modelId), facts(model));
  }

  /**
   * Corrects what was understood.
   *
   * @param labels null to leave them
   * @param preprocessing a word for how pixels are scaled; null to leave it
   */
  public UploadedModel change(
      long modelId, String name, List<String> labels, String preprocessing) {
    UploadedModel model = require(modelId);
    if (name != null) {
      new FieldChecks().text(name, "name", LONGEST_NAME).done();
      model.rename(name.strip());
    }
    ModelFacts facts = facts(model);
    if (preprocessing != null) {
      facts =
          new ModelFacts(
              facts.input().withScaling(Preprocessing.named(preprocessing)),
              facts.output(),
              facts.outputs(),
              facts.labels(),
              facts.producer());
    }
    if (labels != null) {
      facts = labelled(facts, labels);
    }
    model.understand(json.write(facts));
    changed.fire(new ModelChanged(modelId));
    return model;
  }

  /**
   * Deletes a model.
   *
   * @throws UserError a conflict when it is deployed
   */
  public void delete(long modelId) {
    UploadedModel model = require(modelId);
    deleting.fire(new ModelDeleting(modelId, false));
    entities.remove(model);
  }

  /** Deletes the models of an account that is deleted, after its projects. */
  public void eraseAll(
      @Observes @Priority(AFTER_PROJECTS) AccountDeleting account) {
    entities
        .createQuery(
            "select m from UploadedModel m where m.accountId = :account", UploadedModel.class)
        .setParameter("account", account.accountId())
        .getResultList()
        .forEach(
            model -> {
              deleting.fire(new ModelDeleting(model.getId(), true));
              entities.remove(model);
            });
  }

  private static ModelFacts labelled(ModelFacts facts, List<String> labels) {
    try {
      return facts.withLabels(labels);
    } catch (ModelRefused e) {
      throw UserError.invalid("labels", "model.refused", e.getMessage());
    }
  }
}
