package org.diyml.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.diyml.accounts.Accounts;
import org.diyml.accounts.CurrentAccount;

/** Who looks at the page, for the bar on top of it. */
@Named
@RequestScoped
public class Visitor {
  @Inject private CurrentAccount current;
  @Inject private Accounts accounts;
  @Inject private BrowserSession session;

  private String username;

  public boolean isKnown() {
    return current.isKnown();
  }

  public String getUsername() {
    if (username == null) {
      username = accounts.get(current.id()).getUsername();
    }
    return username;
  }

  /** Signs out. */
  public void signOut() {
    session.end();
  }
}
