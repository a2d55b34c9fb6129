package org.diyml.platform.audit;

/**
 * What an entry is to say.
 *
 * @param accountId null when nobody's account is concerned
 * @param subject what it was done to; ids only, nothing that a person typed; null for nothing
 * @param address where the request came from
 */
public record AuditNote(AuditAction action, Long accountId, String subject, String address) {
  /** What stands for an address when the server does something by itself. */
  private static final String SERVER = "-";

  /** Of something that the server does by itself. */
  public static AuditNote ofServer(AuditAction action, String subject) {
    return new AuditNote(action, null, subject, SERVER);
  }
}
