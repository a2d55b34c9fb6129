package org.diyml.accounts.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.NewToken;
import org.diyml.accounts.TokenKind;
import org.diyml.accounts.TokenScope;
import org.diyml.accounts.Tokens;
import org.diyml.platform.database.Range;

/** The tokens that people make for their programs. */
@Named
@ViewScoped
public class TokensPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Tokens tokens;
  @Inject private CurrentAccount current;

  private List<TokenRow> rows;
  private String name;
  private String scope = TokenScope.READ.word();
  private Integer days;
  private String secret;

  /** Lists the tokens. */
  public void open() {
    rows =
        tokens
            .list(current.id(TokenScope.ALL), TokenKind.API, new Range(0, Range.LARGEST))
            .items()
            .stream()
            .map(token -> TokenRow.of(token, current.token()))
            .toList();
  }

  /** Makes a token, which is shown this once. */
  public void create() {
    Instant end = days == null ? null : Instant.now().plus(Duration.ofDays(days));
    secret =
        tokens
            .issue(current.id(TokenScope.ALL), new NewToken(name, scope, end))
            .secret()
            .text();
    name = null;
    open();
  }

  /** Ends a token. */
  public void revoke(long token) {
    tokens.revoke(current.id(TokenScope.ALL), token);
    secret = null;
    open();
  }

  public List<TokenRow> getRows() {
    return rows;
  }

  /** The words of all scopes, the narrowest first. */
  public List<String> getScopes() {
    return Stream.of(TokenScope.values()).map(TokenScope::word).toList();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getScope() {
    return scope;
  }

  public void setScope(String scope) {
    this.scope = scope;
  }

  /** For how many days the new token is good; null for ever. */
  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }

  /** The text of the token that was just made; null when the page shows none. */
  public String getSecret() {
    return secret;
  }
}
