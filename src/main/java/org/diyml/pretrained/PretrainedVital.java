package org.diyml.pretrained;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.diyml.engine.Backbone;
import org.diyml.engine.InputSize;
import org.diyml.platform.health.Vital;

/** Has the standard backbone look at a black picture. */
@ApplicationScoped
public class PretrainedVital implements Vital {
  private static final int SIDE = InputSize.CHOICES.get(0);

  @Inject private Pretrained pretrained;

  @Override
  public String name() {
    return "models";
  }

  @Override
  public String check() {
    List<String> names = pretrained.backboneNames();
    Backbone backbone = pretrained.backbone(names.get(0));
    backbone.features(List.of(new byte[SIDE * SIDE * 3]), SIDE);
    return String.join(", ", names);
  }
}
