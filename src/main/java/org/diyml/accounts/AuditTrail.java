package org.diyml.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.audit.AuditLog;
import org.diyml.platform.audit.AuditNote;
import org.diyml.platform.security.ClientConnection;

/** Notes in the audit log what requests do. */
@ApplicationScoped
public class AuditTrail {
  @Inject private AuditLog log;
  @Inject private CurrentAccount current;
  @Inject private HttpServletRequest request;

  /**
   * Notes that the account that is signed in does something, in the transaction in which it does.
   *
   * @param subject what it is done to, such as {@code project 7}: ids, nothing that a person typed
   */
  public void note(AuditAction action, String subject) {
    log.add(note(action, current.id(), subject));
  }

  /** Notes that an account does something by which it signs in, or before it is signed in. */
  void noteOf(AuditAction action, long accountId) {
    log.add(note(action, accountId, null));
  }

  /** Notes that something was refused, to an account or, where it is null, to nobody known. */
  public void noteRefusal(AuditAction action, Long accountId) {
    log.addForGood(note(action, accountId, null));
  }

  private AuditNote note(AuditAction action, Long accountId, String subject) {
    return new AuditNote(action, accountId, subject, ClientConnection.address(request));
  }
}
