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

  /**
   * The id of the account that is signed in, for something that a token has to reach.
   *
   * @throws UserError unauthenticated, or forbidden when the token does not reach that far
   */
  public long id(TokenScope needed) {
    require(needed);
    return id();
  }

  /**
   * Lets pass whose token reaches that far.
   *
   * @throws UserError unauthenticated, or forbidden when the token does not reach that far
   */
  public void require(TokenScope needed) {
    if (!allows(needed)) {
      throw UserError.of(
          ErrorKind.FORBIDDEN,
          "account.scopeNeeded",
          token().getScope().word(),
          needed.word());
    }
  }

  /** Whether the token that the request showed reaches that far. */
  public boolean allows(TokenScope needed) {
    return token().getScope().covers(needed);
  }

  /** The token that the request showed. */
  public AccessToken token() {
    if (!isKnown()) {
      throw UserError.of(ErrorKind.UNAUTHENTICATED, "account.signIn");
    }
    return (AccessToken) request.getAttribute(ATTRIBUTE);
  }
}
