package org.diyml.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/** Who makes the request at hand. */
@RequestScoped
public class CurrentAccount {
  private static final String ATTRIBUTE = "org.diyml.token";

  @Inject private HttpServletRequest request;

  /** Notes which token the request showed. */
  static void set(HttpServletRequest request, AccessToken token) {
    request.setAttribute(ATTRIBUTE, token);
  }

  /** Whether somebody is signed in. */
  public boolean isKnown() {
    return request.getAttribute(ATTRIBUTE) != null;
  }

  /**
   * The id of the account that is signed in.
   *
   * @throws UserError unauthenticated when nobody is
   */
  public long id() {
    return token().getAccountId();
  }

  /** The token that the request showed. */
  public AccessToken token() {
    if (!isKnown()) {
      throw UserError.of(ErrorKind.UNAUTHENTICATED, "account.signIn");
    }
    return (AccessToken) request.getAttribute(ATTRIBUTE);
  }
}
