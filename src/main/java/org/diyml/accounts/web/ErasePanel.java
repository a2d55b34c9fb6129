package org.diyml.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.diyml.accounts.Accounts;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.TokenScope;

/** The form with which people erase their account and all that is in it. */
@Named
@RequestScoped
public class ErasePanel {
  @Inject private Accounts accounts;
  @Inject private CurrentAccount current;
  @Inject private BrowserSession session;

  private String password;

  /** Erases the account; whoever had it is signed out. */
  public void erase() {
    accounts.delete(current.id(TokenScope.ALL), password, current.token());
    session.leave();
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
