package org.diyml.accounts.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.TokenKind;
import org.diyml.accounts.TokenScope;
import org.diyml.accounts.Tokens;
import org.diyml.platform.database.Range;

/** Where people are signed in. */
@Named
@ViewScoped
public class SessionsPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Tokens tokens;
  @Inject private CurrentAccount current;

  private List<TokenRow> rows;

  /** Lists the sessions. */
  public void open() {
    rows =
        tokens
            .list(current.id(TokenScope.ALL), TokenKind.SESSION, new Range(0, Range.LARGEST))
            .items()
            .stream()
            .map(token -> TokenRow.of(token, current.token()))
            .toList();
  }

  /** Signs out everywhere else. */
  public void endOthers() {
    tokens.endSessions(current.id(TokenScope.ALL), current.token().getId());
    open();
  }

  public List<TokenRow> getRows() {
    return rows;
  }
}
