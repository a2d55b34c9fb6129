package org.diyml.administration.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.diyml.administration.AccountUse;
import org.diyml.administration.Administration;
import org.diyml.administration.InstanceState;
import org.diyml.administration.JobEntry;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;

/** What administrators see of the instance. */
@Path(ApiApplication.V1 + "/admin")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdministrationResource {
  @Inject private Administration administration;

  /** Sizes, free disk, work at hand and the quotas in force. */
  @GET
  @Path("instance")
  public InstanceState state() {
    return administration.state();
  }

  /** All accounts with what they have, the oldest first. */
  @GET
  @Path("accounts")
  public Page<AccountUse> accounts(@BeanParam PageQuery query) {
    return Page.of(administration.accounts(query.range()), Function.identity());
  }

  /** All background work, the newest first. */
  @GET
  @Path("jobs")
  public Page<JobEntry> jobs(@BeanParam PageQuery query) {
    return Page.of(administration.jobs(query.range()), Function.identity());
  }
}
