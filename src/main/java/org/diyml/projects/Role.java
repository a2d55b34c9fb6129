package org.diyml.projects;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a member is in a project. Each role may what those before it may, and more. */
public enum Role {
  VIEWER(Permission.VIEW),
  LABELLER(Permission.LABEL),
  TRAINER(Permission.TRAIN),
  OWNER(Permission.MANAGE);

  private final Permission highest;

  Role(Permission highest) {
    this.highest = highest;
  }

  /** Whether members of this role may do it. */
  public boolean permits(Permission permission) {
    return permission.compareTo(highest) <= 0;
  }

  /** The lowest role that may do it. */
  public static Role lowest(Permission permission) {
    return Stream.of(values()).filter(role -> role.permits(permission)).findFirst().orElseThrow();
  }

  /** The word that clients use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that word, in whatever case. */
  public static Optional<Role> of(String word) {
    return Stream.of(values()).filter(role -> role.name().equalsIgnoreCase(word)).findFirst();
  }
}
