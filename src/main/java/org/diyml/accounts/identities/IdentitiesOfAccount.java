package org.diyml.accounts.identities;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.diyml.accounts.AccountPart;
import org.diyml.platform.dataexport.TableExtract;

/** Who an account's owner is at providers. */
@ApplicationScoped
public class IdentitiesOfAccount implements AccountPart {
  @Override
  public List<TableExtract> tables() {
    return List.of(TableExtract.of("linked_identity", "account_id = ?"));
  }
}
