package org.diyml.accounts.identities.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.TokenScope;
import org.diyml.accounts.identities.Identities;
import org.diyml.platform.database.Range;

/** Who people are at the provider that signs them in. */
@Named
@ViewScoped
public class IdentitiesPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Identities identities;
  @Inject private CurrentAccount current;

  private List<IdentityRow> rows;

  /** Lists them. */
  public void open() {
    rows =
        identities
            .list(current.id(TokenScope.ALL), new Range(0, Range.LARGEST))
            .items()
            .stream()
            .map(IdentityRow::of)
            .toList();
  }

  /** Unlinks the account. */
  public void unlink() {
    identities.unlink(current.id(TokenScope.ALL));
    open();
  }

  public List<IdentityRow> getRows() {
    return rows;
  }
}
