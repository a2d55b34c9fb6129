package org.diyml.accounts.identities;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Keeps the application from starting with a provider that is half set. */
@Singleton
@Startup
public class ProviderCheck {
  @PostConstruct
  void check() {
    Provider.current();
  }
}
