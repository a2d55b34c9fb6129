package org.diyml.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.diyml.accounts.Account;
import org.diyml.accounts.Accounts;
import org.diyml.accounts.Administrators;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.audit.AuditEntry;
import org.diyml.platform.audit.AuditLog;
import org.diyml.platform.audit.AuditVerdict;
import org.diyml.platform.database.Slice;
import org.diyml.platform.web.Pager;

/** Shows the audit log, and whether somebody changed it. */
@Named
@RequestScoped
public class AuditPage {
  private static final int ROWS = 50;
  private static final List<String> ACTIONS =
      Stream.of(AuditAction.values()).map(AuditAction::word).toList();

  @Inject private Administrators administrators;
  @Inject private Accounts accounts;
  @Inject private AuditLog log;

  private String page;
  private String action;
  private String username;
  private boolean verified;
  private Slice<AuditEntry> slice;
  private Map<Long, String> names;
  private AuditVerdict verdict;

  /** Loads the part of the log that the address asks for. */
  public void open() {
    administrators.require();
    AuditAction wanted = action == null ? null : AuditAction.of(action).orElse(null);
    Long of = username == null ? null : accounts.byUsername(username).map(Account::getId).orElse(0L);
    slice = log.list(wanted, of, Pager.range(page, ROWS));
    names =
        accounts.names(
            slice.items().stream()
                .map(AuditEntry::getAccountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    verdict = verified ? log.verify() : null;
  }

  /** Who an entry is about; the id where the account is gone. */
  public String who(AuditEntry entry) {
    Long id = entry.getAccountId();
    return id == null ? null : names.getOrDefault(id, id.toString());
  }

  /** Number of the page from 1, as the address says it. */
  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  /** Only entries of this action, by its word; null for all. */
  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action == null || action.isEmpty() ? null : action;
  }

  /** Only entries of this account; null for all. */
  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username == null || username.isBlank() ? null : username;
  }

  /** Whether the whole log is looked at, which takes a while when it is long. */
  public boolean isVerified() {
    return verified;
  }

  public void setVerified(boolean verified) {
    this.verified = verified;
  }

  /** The words of all actions. */
  public List<String> getActions() {
    return ACTIONS;
  }

  /** What the address of another page of the same entries begins with. */
  public String getAddress() {
    return "?"
        + (action == null ? "" : "action=" + action + "&")
        + (username == null
            ? ""
            : "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&");
  }

  public List<AuditEntry> getRows() {
    return slice.items();
  }

  public Pager getPager() {
    return Pager.of(slice);
  }

  /** What looking at the whole log found; null when that was not asked for. */
  public AuditVerdict getVerdict() {
    return verdict;
  }
}
