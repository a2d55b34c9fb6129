package org.diyml.accounts.identities.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.diyml.accounts.identities.Provider;
import org.diyml.accounts.identities.Refusal;

/** What pages say of the provider. */
@Named
@RequestScoped
public class ProviderOffer {
  private final Provider provider = Provider.current().orElse(null);

  private String refused;

  /** Tells why the provider's sign-in ended, if the address says so. */
  public void open() {
    Refusal.of(refused)
        .ifPresent(
            reason -> {
              throw reason.error();
            });
  }

  /** Whether there is one. */
  public boolean isThere() {
    return provider != null;
  }

  /** What people call it. */
  public String getName() {
    return provider.name();
  }

  public String getRefused() {
    return refused;
  }

  /** The word of a reason, as the address of a page says; may be anything. */
  public void setRefused(String refused) {
    this.refused = refused;
  }
}
