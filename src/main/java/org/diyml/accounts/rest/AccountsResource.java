package org.diyml.accounts.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.diyml.accounts.AccessToken;
import org.diyml.accounts.Account;
import org.diyml.accounts.AccountExport;
import org.diyml.accounts.Accounts;
import org.diyml.accounts.Administrators;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.IssuedToken;
import org.diyml.accounts.NewToken;
import org.diyml.accounts.TokenKind;
import org.diyml.accounts.TokenScope;
import org.diyml.accounts.Tokens;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Body;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;

/** Accounts and the tokens of their programs. */
@Path(ApiApplication.V1 + "/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {
  @Inject private Accounts accounts;
  @Inject private AccountExport export;
  @Inject private Administrators administrators;
  @Inject private Tokens tokens;
  @Inject private CurrentAccount current;
  @Context private UriInfo uri;

  @POST
  public Response register(NewAccount body) {
    NewAccount given = Body.required(body);
    Account account = accounts.register(given.username(), given.password(), given.email());
    return Response.created(uri.getAbsolutePathBuilder().path("me").build())
        .entity(AccountView.of(account, administrators.is(account)))
        .build();
  }

  @GET
  @Path("me")
  public AccountView me() {
    Account account = accounts.get(current.id());
    return AccountView.of(account, administrators.is(account));
  }

  /** Everything that is stored about the account, as a zip. */
  @GET
  @Path("me/export")
  @Produces("application/zip")
  public Response export() {
    long account = current.id(TokenScope.ALL);
    export.announce(account);
    StreamingOutput archive = out -> export.write(account, out);
    return Response.ok(archive)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"account.zip\"")
        .build();
  }

  @DELETE
  @Path("me")
  public void delete(PasswordProof body) {
    accounts.delete(
        current.id(TokenScope.ALL), Body.required(body).password(), current.token());
  }

  /** Ends all sessions but the one that asks. */
  @PUT
  @Path("me/password")
  public void changePassword(NewPassword body) {
    NewPassword given = Body.required(body);
    accounts.changePassword(
        current.id(TokenScope.ALL), given.oldPassword(), given.newPassword(), current.token());
  }

  @POST
  @Path("me/tokens")
  public Response issueToken(NewToken body) {
    NewToken given = Body.required(body);
    IssuedToken issued = tokens.issue(current.id(TokenScope.ALL), given);
    return Response.created(
            uri.getAbsolutePathBuilder().path(issued.token().getId().toString()).build())
        .entity(IssuedTokenView.of(issued))
        .build();
  }

  @GET
  @Path("me/tokens")
  public Page<TokenView> tokens(@BeanParam PageQuery query) {
    long account = current.id(TokenScope.ALL);
    return Page.of(tokens.list(account, TokenKind.API, query.range()), TokenView::of);
  }

  @DELETE
  @Path("me/tokens/{token}")
  public void revokeToken(@PathParam("token") long token) {
    tokens.revoke(current.id(TokenScope.ALL), token);
  }

  /** What a new account is made of; {@code email} may be absent. */
  public record NewAccount(String username, String password, String email) {}

  /** Proof that it is really the account's owner who asks. */
  public record PasswordProof(String password) {}

  /** Another password, and the one until now. */
  public record NewPassword(String oldPassword, String newPassword) {}

  /** What clients see of an account. */
  public record AccountView(
      long id, String username, String email, Instant createdAt, boolean administrator) {
    static AccountView of(Account account, boolean administrator) {
      return new AccountView(
          account.getId(),
          account.getUsername(),
          account.getEmail(),
          account.getCreatedAt(),
          administrator);
    }
  }

  /** What clients see of a token. */
  public record TokenView(
      long id, String name, String scope, Instant createdAt, Instant expiresAt) {
    static TokenView of(AccessToken token) {
      return new TokenView(
          token.getId(),
          token.getName(),
          token.getScope().word(),
          token.getCreatedAt(),
          token.getExpiresAt());
    }
  }

  /** A new token with its text, which is shown this once. */
  public record IssuedTokenView(
      long id, String name, String scope, String token, Instant expiresAt) {
    static IssuedTokenView of(IssuedToken issued) {
      AccessToken token = issued.token();
      return new IssuedTokenView(
          token.getId(),
          token.getName(),
          token.getScope().word(),
          issued.secret().text(),
          token.getExpiresAt());
    }
  }
}
