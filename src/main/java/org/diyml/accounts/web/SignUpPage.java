package org.diyml.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.diyml.accounts.Accounts;
import org.diyml.accounts.PasswordRules;
import org.diyml.platform.web.PageAddress;

/** Where people make an account. */
@Named("signUp")
@RequestScoped
public class SignUpPage {
  @Inject private Accounts accounts;
  @Inject private BrowserSession session;

  private String username;
  private String email;
  private String password;

  /** Leaves the page when there is nothing to do on it. */
  public void open() {
    session.skipIfKnown();
  }

  /** Makes the account and signs in. */
  public void register() {
    accounts.register(username, password, email);
    session.start(username, password, PageAddress.FIRST);
  }

  public int getPasswordLength() {
    return PasswordRules.SHORTEST;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
