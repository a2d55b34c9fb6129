package org.diyml.accounts.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.IssuedToken;
import org.diyml.accounts.SessionCookie;
import org.diyml.accounts.Sessions;
import org.diyml.accounts.Tokens;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Body;

/** Sign-in and sign-out of programs. */
@Path(ApiApplication.V1 + "/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {
  @Inject private Sessions sessions;
  @Inject private Tokens tokens;
  @Inject private CurrentAccount current;
  @Context private UriInfo uri;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @POST
  public Response signIn(Credentials body) {
    Credentials given = Body.required(body);
    IssuedToken issued = sessions.signIn(given.username(), given.password());
    return Response.created(uri.getAbsolutePathBuilder().path("current").build())
        .entity(new Session(issued.secret().text(), issued.token().getExpiresAt()))
        .build();
  }

  @DELETE
  @Path("current")
  public void signOut() {
    tokens.revoke(current.id(), current.token().getId());
    SessionCookie.clear(request, response);
  }

  /** What a person signs in with. */
  public record Credentials(String username, String password) {}

  /** The token to send as {@code Authorization: Bearer}, and until when. */
  public record Session(String token, Instant expiresAt) {}
}
