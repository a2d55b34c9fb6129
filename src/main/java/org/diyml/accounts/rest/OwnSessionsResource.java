package org.diyml.accounts.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.diyml.accounts.AccessToken;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.TokenKind;
import org.diyml.accounts.TokenScope;
import org.diyml.accounts.Tokens;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;

/** Where an account is signed in. */
@Path(ApiApplication.V1 + "/accounts/me/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnSessionsResource {
  @Inject private Tokens tokens;
  @Inject private CurrentAccount current;

  @GET
  public Page<SessionView> list(@BeanParam PageQuery query) {
    long account = current.id(TokenScope.ALL);
    long asking = current.token().getId();
    return Page.of(
        tokens.list(account, TokenKind.SESSION, query.range()),
        token -> SessionView.of(token, asking));
  }

  /** Signs out everywhere else. */
  @DELETE
  public void endOthers() {
    tokens.endSessions(current.id(TokenScope.ALL), current.token().getId());
  }

  /** What clients see of a session; {@code current} says that it is the one that asks. */
  public record SessionView(long id, Instant createdAt, Instant expiresAt, boolean current) {
    static SessionView of(AccessToken token, long asking) {
      return new SessionView(
          token.getId(), token.getCreatedAt(), token.getExpiresAt(), token.getId() == asking);
    }
  }
}
