package org.diyml.pretrained;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import org.diyml.engine.convert.export.BackboneFile;
import org.diyml.engine.onnx.OnnxModelSpec;
import org.diyml.engine.onnx.OnnxOutput;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/** The files of backbones, to become part of exported models. */
@ApplicationScoped
public class BackboneFiles {
  @Inject private ModelCards cards;

  /**
   * The file of the backbone of that name.
   *
   * @throws UserError unavailable when it is not there just now
   */
  public BackboneFile of(String name) throws IOException {
    CardFolder found =
        cards
            .of(name)
            .orElseThrow(
                () -> UserError.of(ErrorKind.UNAVAILABLE, "iteration.backboneGone", name));
    OnnxModelSpec spec = found.backbone();
    ModelCard.Part part = found.card().featurePart();
    return new BackboneFile(
        Files.readAllBytes(spec.file()),
        name,
        spec.sha256(),
        spec.inputName(),
        new BackboneFile.Outputs(
            part.outputs().get(OnnxOutput.FEATURES.cardKey()),
            part.outputs().get(OnnxOutput.FEATURE_MAP_16.cardKey()),
            part.outputs().get(OnnxOutput.FEATURE_MAP.cardKey())),
        new BackboneFile.Channels(
            part.featureLength(),
            part.channels().get(OnnxOutput.FEATURE_MAP_16.cardKey()),
            part.channels().get(OnnxOutput.FEATURE_MAP.cardKey())));
  }
}
