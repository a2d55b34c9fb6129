package org.diyml.accounts.identities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.diyml.platform.processing.Counting;
import org.diyml.platform.processing.Processing;
import org.diyml.platform.processing.ProcessingPart;
import org.diyml.platform.text.Text;

/** Who people are at the provider that signs them in, which the server asks. */
@ApplicationScoped
public class ProcessingOfIdentities implements ProcessingPart {
  @Inject private Counting counting;

  @Override
  public List<Processing> processing() {
    List<String> hosts =
        Provider.current().stream()
            .map(provider -> URI.create(provider.issuer()).getHost())
            .toList();
    return List.of(
        new Processing(
            "identities",
            counting.all(LinkedIdentity.class),
            Text.of("processing.untilUnlinked"),
            hosts));
  }
}
