package org.diyml.models.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.models.ModelCatalogue;
import org.diyml.models.ModelUse;
import org.diyml.models.ModelUses;
import org.diyml.models.Models;
import org.diyml.models.UploadedModel;
import org.diyml.platform.web.PageText;
import org.diyml.pretrained.ModelCard;
import org.diyml.pretrained.ModelCards;

/** Puts into words what is known of models. */
@ApplicationScoped
public class ModelRows {
  @Inject private Models models;
  @Inject private ModelCards cards;
  @Inject private ModelUses uses;
  @Inject private PageText texts;

  /** A row for each model. */
  List<ModelRow> of(List<ModelCatalogue.Entry> entries) {
    List<Long> ids =
        entries.stream()
            .map(ModelCatalogue.Entry::uploaded)
            .filter(Objects::nonNull)
            .map(UploadedModel::getId)
            .toList();
    Map<Long, List<ModelUse>> known = uses.of(ids);
    return entries.stream()
        .map(
            entry ->
                entry.uploaded() == null
                    ? builtIn(entry.builtIn())
                    : uploaded(
                        entry.uploaded(),
                        known.getOrDefault(entry.uploaded().getId(), List.of())))
        .toList();
  }

  private ModelRow uploaded(UploadedModel model, List<ModelUse> deployed) {
    ModelFacts facts = models.facts(model);
    int classes = facts.output().classes();
    String name =
        model.getModelVersion() == 1
            ? model.getName()
            : texts.of("models.version", model.getName(), model.getModelVersion());
    return new ModelRow(
        model.getId(),
        name,
        texts.of("models.uploaded", model.getFileName(), model.getFormat().title()),
        classes == 0 ? null : (Integer) classes,
        model.getBytes(),
        model.getLicence(),
        model.getSha256(),
        deployed);
  }

  private ModelRow builtIn(ModelCard card) {
    return new ModelRow(
        null,
        card.title(),
        texts.of("models.builtIn"),
        cards.labels(card).size(),
        cards.bytes(card),
        card.licence(),
        card.sha256(),
        List.of());
  }
}
