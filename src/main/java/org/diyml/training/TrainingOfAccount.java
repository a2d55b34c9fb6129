package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.diyml.accounts.AccountPart;
import org.diyml.platform.dataexport.TableExtract;

/** Tests of models that an account brought, and all work in the background that it asked for. */
@ApplicationScoped
public class TrainingOfAccount implements AccountPart {
  @Override
  public List<TableExtract> tables() {
    return List.of(
        TableExtract.of(
            "evaluation", "model_id in (select id from uploaded_model where account_id = ?)"),
        TableExtract.of("job", "account_id = ?"));
  }
}
