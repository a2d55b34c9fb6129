package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.diyml.engine.Backbone;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.convert.export.BackboneFile;
import org.diyml.engine.onnx.CutBackbone;
import org.diyml.models.UploadedBackbones;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Setting;
import org.diyml.platform.storage.Sha256;
import org.diyml.pretrained.BackboneFiles;
import org.diyml.pretrained.Pretrained;
import org.diyml.projects.ProjectType;

/**
 * The networks that iterations learn on: pretrained ones, which all share, and layers of models
 * that users brought. Of the latter each iteration has a file of its own, so that it can go on
 * after a crash, answer and leave whatever becomes of the model.
 */
@ApplicationScoped
public class Backbones {
  private static final String FIELD = "backbone";

  @Inject private Pretrained pretrained;
  @Inject private BackboneFiles files;
  @Inject private UploadedBackbones uploaded;
  @Inject private ModelFolders folders;

  /**
   * Checks settings as a whole.
   *
   * @throws UserError invalid with each field that is
   */
  void check(TrainingSettings settings, ProjectType type) {
    Optional<Long> model = StartingModel.id(settings.backbone());
    List<String> names = new ArrayList<>(pretrained.backboneNames());
    model.ifPresent(id -> names.add(settings.backbone()));
    SettingsRules.check(settings, names);
    if (model.isPresent()) {
      if (type == ProjectType.DETECTION) {
        throw UserError.invalid(FIELD, "training.backboneMaps");
      }
      uploaded.of(model.get(), FIELD);
    }
  }

  /** Keeps for an iteration what its settings, which were checked, name of other models. */
  void keep(long iterationId, TrainingSettings settings) {
    StartingModel.id(settings.backbone())
        .map(id -> uploaded.of(id, FIELD))
        .ifPresent(file -> folders.keepBackbone(iterationId, file));
  }

  /**
   * Uses the network that an iteration's settings name.
   *
   * @throws EngineFailure when it is not there
   */
  public <T> T use(long iterationId, String name, Function<Backbone, T> use) {
    if (StartingModel.id(name).isEmpty()) {
      return use.apply(pretrained.chosen(name));
    }
    try (Backbone own = open(iterationId, name, sha256(folders.backbone(iterationId)))) {
      return use.apply(own);
    }
  }

  /**
   * The copy of an iteration that has one; the caller closes it.
   *
   * @throws EngineFailure when it is another than the iteration was trained on
   */
  Backbone own(long iterationId, TrainedModel model) {
    return open(iterationId, model.backbone(), verified(iterationId, model));
  }

  private Backbone open(long iterationId, String name, String sha256) {
    return new CutBackbone(name, folders.backbone(iterationId), sha256, Setting.modelThreads());
  }

  /**
   * The pretrained network of a model.
   *
   * @throws UserError unavailable when it is not there now
   * @throws EngineFailure when it is another than the iteration was trained on
   */
  Backbone shared(long iterationId, TrainedModel model) {
    if (!pretrained.backboneNames().contains(model.backbone())) {
      throw UserError.of(ErrorKind.UNAVAILABLE, "iteration.backboneGone", model.backbone());
    }
    Backbone backbone = pretrained.remembering(model.backbone());
    expectSame(iterationId, model, backbone.sha256());
    return backbone;
  }

  /**
   * The network of a model as a file, to become part of an exported one.
   *
   * @throws UserError unavailable when it is not there now
   */
  public BackboneFile file(long iterationId, TrainedModel model) throws IOException {
    if (!model.startsFromUpload()) {
      return files.of(model.backbone());
    }
    String sha256 = verified(iterationId, model);
    byte[] onnx = Files.readAllBytes(folders.backbone(iterationId));
    return BackboneFile.cut(onnx, model.backbone(), sha256);
  }

  private String verified(long iterationId, TrainedModel model) {
    String sha256 = sha256(folders.backbone(iterationId));
    expectSame(iterationId, model, sha256);
    return sha256;
  }

  private static void expectSame(long iterationId, TrainedModel model, String sha256) {
    if (!sha256.equals(model.backboneSha256())) {
      throw new EngineFailure(
          "Iteration " + iterationId + " was trained with another file of " + model.backbone());
    }
  }

  private static String sha256(Path file) {
    try {
      return Sha256.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new EngineFailure("the layers that an iteration starts from cannot be read", e);
    }
  }
}
