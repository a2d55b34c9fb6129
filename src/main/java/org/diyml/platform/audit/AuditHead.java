package org.diyml.platform.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the log: whoever adds an entry locks it, so that entries stand in one row. */
@Entity
@Table(name = "audit_head")
public class AuditHead {
  /** The id of the only one. */
  static final long ID = 1;

  @Id private long id;

  private long number;

  private String hash;

  protected AuditHead() {}

  AuditEntry next(AuditNote note) {
    AuditEntry entry = new AuditEntry(number + 1, note, hash);
    number = entry.getNumber();
    hash = entry.getHash();
    return entry;
  }

  long getNumber() {
    return number;
  }

  String getHash() {
    return hash;
  }
}
