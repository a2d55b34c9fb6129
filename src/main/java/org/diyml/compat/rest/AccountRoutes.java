package org.diyml.compat.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.diyml.accounts.Account;
import org.diyml.accounts.Accounts;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.IssuedToken;
import org.diyml.accounts.SessionCookie;
import org.diyml.accounts.Sessions;
import org.diyml.accounts.Tokens;
import org.diyml.platform.text.Text;

/** The original routes of accounts and sessions. */
@Path(OriginalApi.PATH)
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class AccountRoutes {
  @Inject private OriginalBody body;
  @Inject private Accounts accounts;
  @Inject private Sessions sessions;
  @Inject private Tokens tokens;
  @Inject private CurrentAccount current;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @POST
  @Path("register")
  public Response register() {
    Account account =
        accounts.register(body.text("username"), body.text("password"), body.text("email"));
    return Response.status(Response.Status.CREATED)
        .entity(
            new Registered(
                Text.of("original.registered").toString(),
                account.getId(),
                account.getUsername()))
        .build();
  }

  /** The token is in the answer for programs, and in the cookie for browsers. */
  @POST
  @Path("login")
  public SignedIn login() {
    IssuedToken issued =
        sessions.signInAtBrowser(body.text("username"), body.text("password"));
    SessionCookie.set(request, response, issued);
    return new SignedIn(
        Text.of("original.signedIn").toString(),
        issued.secret().text(),
        issued.token().getAccountId());
  }

  @POST
  @Path("logout")
  public Done logout() {
    tokens.revoke(current.id(), current.token().getId());
    SessionCookie.clear(request, response);
    return Done.of("original.signedOut");
  }

  /** A new account. */
  public record Registered(String message, long user_id, String username) {}

  /** A session. */
  public record SignedIn(String message, String token, long user_id) {}
}
