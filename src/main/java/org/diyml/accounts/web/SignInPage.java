package org.diyml.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.diyml.platform.web.PageAddress;

/** Where people sign in. */
@Named("signIn")
@RequestScoped
public class SignInPage {
  /** The address of the page. */
  static final String PATH = PageAddress.PREFIX + "sign-in";

  @Inject private BrowserSession session;

  private String username;
  private String password;
  private String next;

  /** Leaves the page when there is nothing to do on it. */
  public void open() {
    session.skipIfKnown();
  }

  /** Signs in. */
  public void enter() {
    session.start(username, password, next);
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** Where to go afterwards, as the address of this page says; may be anything. */
  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}
