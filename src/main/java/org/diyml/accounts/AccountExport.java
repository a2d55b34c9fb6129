package org.diyml.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.dataexport.DataArchive;
import org.diyml.platform.dataexport.TableReader;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;

/** Everything that is stored about an account, of all rooms. */
@ApplicationScoped
public class AccountExport {
  private static final String ACCOUNT = "account/";

  /** Accounts whose archive this node writes at the moment. */
  private final Set<Long> writing = ConcurrentHashMap.newKeySet();

  @Inject @Any private Instance<AccountPart> parts;
  @Inject private AuditTrail audit;
  @Inject private TableReader tables;
  @Inject private Json json;

  /** Notes that the account that is signed in takes its data. */
  public void announce(long accountId) {
    audit.note(AuditAction.DATA_EXPORTED, "account " + accountId);
  }

  /**
   * Writes the archive.
   *
   * @throws UserError conflict while another one is written for the account: each reads all files
   */
  public void write(long accountId, OutputStream out) throws IOException {
    if (!writing.add(accountId)) {
      throw UserError.conflict("export.running");
    }
    try {
      writeParts(accountId, out);
    } finally {
      writing.remove(accountId);
    }
  }

  private void writeParts(long accountId, OutputStream out) throws IOException {
    Instant begun = Instant.now();
    try (DataArchive archive = new DataArchive(out, tables, json)) {
      for (AccountPart part : parts) {
        archive.add(part, accountId, ACCOUNT);
      }
      archive.finish(accountId, begun);
    }
  }
}
