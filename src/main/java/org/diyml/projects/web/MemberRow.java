package org.diyml.projects.web;

import java.io.Serializable;
import java.time.ZoneOffset;
import org.diyml.projects.Member;

/** A member as the list shows it, with the role that an owner chooses. */
public final class MemberRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String username;
  private final String since;
  private String role;

  MemberRow(Member member) {
    this.username = member.username();
    this.since = member.addedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
    this.role = member.role().word();
  }

  public String getUsername() {
    return username;
  }

  /** The day on which the member came in, in UTC. */
  public String getSince() {
    return since;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }
}
