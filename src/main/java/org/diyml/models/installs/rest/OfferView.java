package org.diyml.models.installs.rest;

import org.diyml.models.installs.Offer;
import org.diyml.pretrained.ModelCard;

/**
 * What administrators see of a network that can be fetched.
 *
 * @param id name of the network, by which it is known among the models once it is installed
 * @param status {@code available}, {@code queued}, {@code running}, {@code failed}, {@code
 *     cancelled} or {@code installed}
 * @param progress 0 to 1
 * @param failure why the newest try failed; null when it did not
 */
public record OfferView(
    String id,
    String title,
    String task,
    String licence,
    String source,
    ModelCard.Address address,
    String status,
    double progress,
    String failure) {
  static OfferView of(Offer offer) {
    ModelCard card = offer.card();
    return new OfferView(
        card.name(),
        card.title(),
        card.task(),
        card.licence(),
        card.source(),
        card.address(),
        offer.status(),
        offer.progress(),
        offer.failure());
  }
}
