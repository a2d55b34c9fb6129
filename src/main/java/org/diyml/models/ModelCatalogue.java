package org.diyml.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.pretrained.ModelCard;
import org.diyml.pretrained.ModelCards;

/** All models that an account can use: its own, and the built-in ones, which come last. */
@ApplicationScoped
public class ModelCatalogue {
  @Inject private Models models;
  @Inject private ModelCards cards;

  /** A model: one of the two is null. */
  public record Entry(UploadedModel uploaded, ModelCard builtIn) {}

  /** A part of all models, the account's newest first. */
  public Slice<Entry> list(Range range) {
    Slice<UploadedModel> own = models.list(range);
    List<Entry> entries = new ArrayList<>();
    own.items().forEach(model -> entries.add(new Entry(model, null)));
    List<ModelCard> builtIn = cards.all();
    long from = Math.max(0, range.offset() - own.total());
    for (long i = from; i < builtIn.size() && entries.size() < range.size(); i++) {
      entries.add(new Entry(null, builtIn.get((int) i)));
    }
    return new Slice<>(entries, range, own.total() + builtIn.size());
  }

  /**
   * The model of that id, or the built-in one of that name.
   *
   * @throws UserError not found when there is none, or it is somebody else's
   */
  public Entry require(String id) {
    Optional<ModelCard> builtIn =
        cards.all().stream().filter(card -> card.name().equals(id)).findFirst();
    return builtIn
        .map(card -> new Entry(null, card))
        .orElseGet(() -> new Entry(models.require(number(id)), null));
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw UserError.notFound("model.notFound").causedBy(e);
    }
  }
}
