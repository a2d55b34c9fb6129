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
import org.diyml.accounts.AccountDeleting;
import org.diyml.accounts.AuditTrail;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.TokenScope;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.platform.quotas.Quota;
import org.diyml.platform.uploads.ReceivedFile;

/** The models that users brought; each sees only their own. */
@Stateless
public class Models {
  private static final int AFTER_PROJECTS = Interceptor.Priority.APPLICATION + 600;

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentAccount current;
  @Inject private AuditTrail audit;
  @Inject private ModelFiles files;
  @Inject private Json json;
  @Inject private Event<ModelDeleting> deleting;
  @Inject private Event<ModelChanged> changed;

  /**
   * Keeps a model that was tried.
   *
   * @param about its name at least; facts were corrected before
   */
  public UploadedModel add(ReceivedFile file, ModelAbout about, TranslatedModel translated) {
    long account = current.id(TokenScope.TRAIN);
    Quota.MODELS.admit(count(account), 1);
    UploadedModel model =
        new UploadedModel(account, file, translated.format(), Instant.now());
    describe(model, about.checked());
    model.understand(json.write(translated.facts()));
    entities.persist(model);
    files.write(model.getId(), translated.onnx());
    return model;
  }

  private long count(long account) {
    return entities
        .createQuery(
            "select count(m) from UploadedModel m where m.accountId = :account", Long.class)
        .setParameter("account", account)
        .getSingleResult();
  }

  private void describe(UploadedModel model, ModelAbout about) {
    about
        .name()
        .map(String::strip)
        .filter(name -> !name.equals(model.getName()))
        .ifPresent(name -> model.call(name, newest(name) + 1));
    about.licence().map(String::strip).ifPresent(model::license);
  }

  /** The number of the newest model of that name; 0 when there is none. */
  private int newest(String name) {
    Integer newest =
        entities
            .createQuery(
                "select max(m.modelVersion) from UploadedModel m"
                    + " where m.accountId = :account and m.name = :name",
                Integer.class)
            .setParameter("account", current.id())
            .setParameter("name", name)
            .getSingleResult();
    return newest == null ? 0 : newest;
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
   * @throws UserError invalid when it does not fit the model
   */
  public UploadedModel change(long modelId, ModelAbout about) {
    UploadedModel model = require(modelId);
    current.require(TokenScope.TRAIN);
    describe(model, about.checked());
    model.understand(json.write(about.correct(facts(model))));
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
    current.require(TokenScope.TRAIN);
    deleting.fire(new ModelDeleting(modelId, false));
    entities.remove(model);
    audit.note(AuditAction.MODEL_DELETED, "model " + modelId);
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
}
