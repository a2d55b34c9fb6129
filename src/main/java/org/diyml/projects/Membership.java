package org.diyml.projects;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** That an account belongs to a project, and as what. */
@Entity
@Table(name = "project_member")
public class Membership {
  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "added_at")
  private Instant addedAt;

  protected Membership() {}

  Membership(long projectId, long accountId, Role role, Instant now) {
    this.key = new Key(projectId, accountId);
    this.role = role;
    this.addedAt = now;
  }

  void become(Role newRole) {
    role = newRole;
  }

  long getProjectId() {
    return key.projectId;
  }

  Role getRole() {
    return role;
  }

  Instant getAddedAt() {
    return addedAt;
  }

  /** Who in which project: nobody is in one twice. */
  @Embeddable
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "project_id")
    private long projectId;

    @Column(name = "account_id")
    private long accountId;

    public Key() {}

    public Key(long projectId, long accountId) {
      this.projectId = projectId;
      this.accountId = accountId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.projectId == projectId && key.accountId == accountId;
    }

    @Override
    public int hashCode() {
      return Objects.hash(projectId, accountId);
    }
  }
}
