package org.diyml.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.diyml.accounts.Accounts;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.PasswordRules;
import org.diyml.accounts.TokenScope;
import org.diyml.platform.web.PageText;

/** The form with which people change their password, or set their first. */
@Named
@RequestScoped
public class PasswordPanel {
  @Inject private Accounts accounts;
  @Inject private CurrentAccount current;
  @Inject private PageText texts;

  private String oldPassword;
  private String newPassword;
  private String done;
  private Boolean there;

  /** Changes the password; other sessions end. */
  public void change() {
    accounts.changePassword(
        current.id(TokenScope.ALL), oldPassword, newPassword, current.token());
    done = texts.of("account.passwordChanged");
    there = true;
  }

  /** Whether there is a password until now, to ask for. */
  public boolean isThere() {
    if (there == null) {
      there = accounts.get(current.id()).hasPassword();
    }
    return there;
  }

  public int getLength() {
    return PasswordRules.SHORTEST;
  }

  public String getOldPassword() {
    return oldPassword;
  }

  public void setOldPassword(String oldPassword) {
    this.oldPassword = oldPassword;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  /** What was done in words; null at first. */
  public String getDone() {
    return done;
  }
}
