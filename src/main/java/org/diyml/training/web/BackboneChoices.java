package org.diyml.training.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.diyml.models.Models;
import org.diyml.models.UploadedModel;
import org.diyml.platform.database.Range;
import org.diyml.platform.web.PageText;
import org.diyml.pretrained.ModelCards;
import org.diyml.training.StartingModel;
import org.diyml.training.TrainingSettings;

/** The networks that people can choose to start from. */
@ApplicationScoped
public class BackboneChoices {
  @Inject private ModelCards cards;
  @Inject private Models models;
  @Inject private PageText texts;

  /** For classifiers also the account's own models, which give no maps for detectors. */
  List<SelectItem> of(boolean detection) {
    List<SelectItem> choices = new ArrayList<>();
    choices.add(new SelectItem(TrainingSettings.AUTO, texts.of("settings.backboneBest")));
    cards.all().forEach(card -> choices.add(new SelectItem(card.name(), card.title())));
    if (!detection) {
      models.list(new Range(0, Range.LARGEST)).items().forEach(model -> choices.add(own(model)));
    }
    return choices;
  }

  private SelectItem own(UploadedModel model) {
    String name =
        model.getModelVersion() == 1
            ? model.getName()
            : texts.of("models.version", model.getName(), model.getModelVersion());
    return new SelectItem(
        StartingModel.name(model.getId()), texts.of("settings.backboneOwn", name));
  }
}
