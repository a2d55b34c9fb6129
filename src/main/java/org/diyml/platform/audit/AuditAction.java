package org.diyml.platform.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the audit log tells of. */
public enum AuditAction {
  ACCOUNT_MADE,
  ACCOUNT_DELETED,
  SIGNED_IN,
  SIGN_IN_REFUSED,
  SIGNED_OUT,
  PASSWORD_CHANGED,
  IDENTITY_LINKED,
  IDENTITY_UNLINKED,
  SESSIONS_ENDED,
  TOKEN_ISSUED,
  TOKEN_REVOKED,
  RETENTION_SET,
  MEMBER_SET,
  MEMBER_REMOVED,
  KEY_ISSUED,
  KEY_ROTATED,
  KEY_REVOKED,
  BACKUP_MADE,
  DATA_EXPORTED,
  MODEL_EXPORTED,
  PROJECT_DELETED,
  IMAGE_DELETED,
  IMAGES_EXPIRED,
  REQUESTS_EXPIRED,
  LABEL_DELETED,
  ITERATION_DELETED,
  MODEL_DELETED,
  DEPLOYMENT_DELETED;

  /** The word that clients use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The action of that word. */
  public static Optional<AuditAction> of(String word) {
    return Stream.of(values()).filter(action -> action.word().equals(word)).findFirst();
  }
}
