package org.diyml.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.diyml.platform.dataexport.TableExtract;

/** The account itself, where it is signed in, and what the audit log tells of it. */
@ApplicationScoped
public class AccountTables implements AccountPart {
  @Override
  public List<TableExtract> tables() {
    return List.of(
        TableExtract.of("account", "id = ?").without("password_hash"),
        TableExtract.of("access_token", "account_id = ?").without("token_hash"),
        TableExtract.of("audit_entry", "account_id = ?"),
        byOthers());
  }

  /** Who else did it, and from where, is that person's. */
  private static TableExtract byOthers() {
    return TableExtract.of(
        "audit_entry_by_others",
        "audit_entry",
        "select number, made_at, action, subject from audit_entry"
            + " where account_id <> ? and subject is not null"
            + " and (subject like concat('% account ', cast(? as bigint))"
            + " or subject like concat('% account ', cast(? as bigint), ' %'))");
  }
}
