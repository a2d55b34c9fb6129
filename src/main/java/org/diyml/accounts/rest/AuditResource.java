package org.diyml.accounts.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.diyml.accounts.Administrators;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.TokenScope;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.audit.AuditEntry;
import org.diyml.platform.audit.AuditLog;
import org.diyml.platform.audit.AuditVerdict;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;

/** The audit log, for administrators. */
@Path(ApiApplication.V1 + "/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  @Inject private AuditLog log;
  @Inject private Administrators administrators;
  @Inject private CurrentAccount current;
  @Inject private Json json;

  /** The entries, newest first; those of one {@code action} or {@code account}, if given. */
  @GET
  public Page<EntryView> list(
      @QueryParam("action") String action,
      @QueryParam("account") Long account,
      @BeanParam PageQuery query) {
    requireAdministrator();
    return Page.of(log.list(action(action), account, query.range()), EntryView::of);
  }

  /** Whether somebody changed the log. */
  @GET
  @Path("verification")
  public VerdictView verify() {
    requireAdministrator();
    return VerdictView.of(log.verify());
  }

  /** All entries from the first on, each a line of JSON. */
  @GET
  @Path("export")
  @Produces("application/x-ndjson")
  public Response export() {
    requireAdministrator();
    StreamingOutput lines = this::write;
    return Response.ok(lines)
        .header("Content-Disposition", "attachment; filename=\"audit.ndjson\"")
        .build();
  }

  private void write(OutputStream out) throws IOException {
    List<AuditEntry> page = log.after(0);
    while (!page.isEmpty()) {
      for (AuditEntry entry : page) {
        String line = json.write(EntryView.of(entry)) + "\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
      page = log.after(page.get(page.size() - 1).getNumber());
    }
  }

  private void requireAdministrator() {
    administrators.require();
    current.require(TokenScope.ALL);
  }

  private static AuditAction action(String word) {
    return word == null
        ? null
        : AuditAction.of(word).orElseThrow(() -> UserError.invalid("action", "audit.action"));
  }

  /** What clients see of an entry. */
  public record EntryView(
      long number,
      Instant at,
      String action,
      Long account,
      String subject,
      String address,
      String hash) {
    static EntryView of(AuditEntry entry) {
      return new EntryView(
          entry.getNumber(),
          entry.getMadeAt(),
          entry.getAction().word(),
          entry.getAccountId(),
          entry.getSubject(),
          entry.getAddress(),
          entry.getHash());
    }
  }

  /** Whether the log is whole, and the hash of its last entry to keep elsewhere. */
  public record VerdictView(boolean whole, long entries, Long firstWrong, String hash) {
    static VerdictView of(AuditVerdict verdict) {
      return new VerdictView(
          verdict.firstWrong() == null, verdict.entries(), verdict.firstWrong(), verdict.hash());
    }
  }
}
