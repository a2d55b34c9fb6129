package org.diyml.administration.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.diyml.administration.AccountUse;
import org.diyml.administration.Administration;
import org.diyml.administration.InstanceState;
import org.diyml.administration.JobEntry;
import org.diyml.platform.backup.Backup;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;

/** What administrators see of the instance. */
@Path(ApiApplication.V1 + "/admin")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdministrationResource {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneOffset.UTC);

  @Inject private Administration administration;
  @Inject private Backup backup;

  /** Sizes, free disk, work at hand and the quotas in force. */
  @GET
  @Path("instance")
  public InstanceState state() {
    return administration.state();
  }

  /** The whole instance as it is at this moment, to be restored into an empty one. */
  @GET
  @Path("backup")
  @Produces("application/zip")
  public Response backup() {
    administration.noteBackup();
    StreamingOutput zip = backup::write;
    return Response.ok(zip)
        .header(
            "Content-Disposition",
            "attachment; filename=\"diyml-%s.zip\"".formatted(DAY.format(Instant.now())))
        .build();
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
