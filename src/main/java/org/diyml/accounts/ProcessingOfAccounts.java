package org.diyml.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.diyml.platform.audit.AuditEntry;
import org.diyml.platform.processing.Counting;
import org.diyml.platform.processing.Processing;
import org.diyml.platform.processing.ProcessingPart;
import org.diyml.platform.settings.Setting;
import org.diyml.platform.text.Text;

/** Accounts, where they are signed in, and the audit log. */
@ApplicationScoped
public class ProcessingOfAccounts implements ProcessingPart {
  @Inject private Counting counting;

  @Override
  public List<Processing> processing() {
    return List.of(
        Processing.inside(
            "accounts", counting.all(Account.class), Text.of("processing.untilAccountErased")),
        Processing.inside(
            "sessions",
            counting.all(AccessToken.class),
            Text.of("processing.sessionHours", Setting.SESSION_HOURS.number())),
        Processing.inside("audit", counting.all(AuditEntry.class), Text.of("processing.forEver")));
  }
}
