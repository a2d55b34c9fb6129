package org.diyml.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.diyml.platform.storage.Sha256;

/** One thing that was done. Its hash covers what it says and the hash of the entry before it. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
  /** What the first entry has as the hash before it. */
  static final String NOTHING_BEFORE = "0".repeat(64);

  @Id private long number;

  @Column(name = "made_at")
  private Instant madeAt;

  @Enumerated(EnumType.STRING)
  private AuditAction action;

  @Column(name = "account_id")
  private Long accountId;

  private String subject;

  private String address;

  @Column(name = "previous_hash")
  private String previousHash;

  private String hash;

  protected AuditEntry() {}

  AuditEntry(long number, AuditNote note, String previousHash) {
    this.number = number;
    // As exactly as the database keeps it.
    this.madeAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    this.action = note.action();
    this.accountId = note.accountId();
    this.subject = note.subject();
    this.address = note.address();
    this.previousHash = previousHash;
    this.hash = computedHash();
  }

  /** The hash that an entry has that says what this one does: 64 hexadecimal digits. */
  String computedHash() {
    Object[] parts = {number, madeAt, action, accountId, subject, address, previousHash};
    // With their lengths, so that no text can pass for the end of one and the start of the next.
    String text =
        Arrays.stream(parts)
            .map(String::valueOf)
            .map(part -> part.length() + ":" + part)
            .collect(Collectors.joining());
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether it says what it said at first, and follows on {@code previous}. */
  boolean follows(long previousNumber, String previous) {
    return number == previousNumber + 1
        && previousHash.equals(previous)
        && hash.equals(computedHash());
  }

  /** Counts the entries from 1, without gaps. */
  public long getNumber() {
    return number;
  }

  public Instant getMadeAt() {
    return madeAt;
  }

  public AuditAction getAction() {
    return action;
  }

  /** Who did it, or whose sign-in was refused; null when that is nobody's account. */
  public Long getAccountId() {
    return accountId;
  }

  /** What it was done to, such as {@code project 7}; null when the action says it all. */
  public String getSubject() {
    return subject;
  }

  /** The network address that it was done from. */
  public String getAddress() {
    return address;
  }

  public String getHash() {
    return hash;
  }
}
