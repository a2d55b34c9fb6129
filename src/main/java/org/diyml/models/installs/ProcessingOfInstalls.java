package org.diyml.models.installs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.diyml.platform.processing.Counting;
import org.diyml.platform.processing.Processing;
import org.diyml.platform.processing.ProcessingPart;
import org.diyml.platform.text.Text;
import org.diyml.pretrained.ModelCards;

/** Networks that are fetched from outside: of people, they hold that this server asked for them. */
@ApplicationScoped
public class ProcessingOfInstalls implements ProcessingPart {
  @Inject private Counting counting;
  @Inject private ModelCards cards;

  @Override
  public List<Processing> processing() {
    List<String> hosts =
        cards.offers().stream()
            .map(card -> URI.create(card.address().url()).getAuthority())
            .distinct()
            .toList();
    return List.of(
        new Processing(
            "installed",
            counting.all(Installation.class),
            Text.of("processing.installed.kept"),
            hosts));
  }
}
