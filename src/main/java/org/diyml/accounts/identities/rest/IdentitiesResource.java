package org.diyml.accounts.identities.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.TokenScope;
import org.diyml.accounts.identities.Identities;
import org.diyml.accounts.identities.LinkedIdentity;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;

/** Who an account's owner is at the provider that signs them in. */
@Path(ApiApplication.V1 + "/accounts/me/identities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IdentitiesResource {
  @Inject private Identities identities;
  @Inject private CurrentAccount current;

  @GET
  public Page<IdentityView> list(@BeanParam PageQuery query) {
    long account = current.id(TokenScope.ALL);
    return Page.of(identities.list(account, query.range()), IdentityView::of);
  }

  /** Unlinks the account; its password has to be there to sign in with. */
  @DELETE
  public void unlink() {
    identities.unlink(current.id(TokenScope.ALL));
  }

  /** What clients see of an identity. */
  public record IdentityView(long id, String issuer, String subject, Instant linkedAt) {
    static IdentityView of(LinkedIdentity identity) {
      return new IdentityView(
          identity.getId(),
          identity.getIssuer(),
          identity.getSubject(),
          identity.getLinkedAt());
    }
  }
}
