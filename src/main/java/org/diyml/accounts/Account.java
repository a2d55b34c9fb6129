package org.diyml.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Locale;
import org.diyml.platform.database.Stored;

/** A person who signs in. */
@Entity
public class Account extends Stored {
  private String username;

  @Column(name = "username_key")
  private String usernameKey;

  private String email;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Account() {}

  /** One that nobody can sign in to with a password. */
  Account(String username, Instant now) {
    this(username, null, null, now);
  }

  Account(String username, String email, String passwordHash, Instant now) {
    this.username = username;
    this.usernameKey = key(username);
    this.email = email;
    this.passwordHash = passwordHash;
    this.createdAt = now;
  }

  String getUsernameKey() {
    return usernameKey;
  }

  /** What makes two user names the same: case does not. */
  static String key(String username) {
    return username.strip().toLowerCase(Locale.ROOT);
  }

  public String getUsername() {
    return username;
  }

  public String getEmail() {
    return email;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  void changePassword(String hash) {
    passwordHash = hash;
  }

  /** Null where only a provider signs in. */
  String getPasswordHash() {
    return passwordHash;
  }

  /** Whether it can be signed in to with a password. */
  public boolean hasPassword() {
    return passwordHash != null;
  }
}
