package org.diyml.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.diyml.accounts.Account;
import org.diyml.accounts.Accounts;
import org.diyml.accounts.Administrators;
import org.diyml.accounts.CurrentAccount;

/** Who looks at the page. */
@Named
@RequestScoped
public class Visitor {
  @Inject private CurrentAccount current;
  @Inject private Accounts accounts;
  @Inject private Administrators administrators;
  @Inject private BrowserSession session;

  private Account account;
  private Boolean administrator;

  public boolean isKnown() {
    return current.isKnown();
  }

  public String getUsername() {
    return account().getUsername();
  }

  /** Whether to show what only administrators may do. */
  public boolean isAdministrator() {
    if (administrator == null) {
      administrator = administrators.is(account());
    }
    return administrator;
  }

  /** Signs out. */
  public void signOut() {
    session.end();
  }

  private Account account() {
    if (account == null) {
      account = accounts.get(current.id());
    }
    return account;
  }
}
