package org.diyml.administration;

import java.time.Instant;
import org.diyml.accounts.Account;
import org.diyml.projects.DatasetTotals;

/**
 * What an account has.
 *
 * @param administrator whether it administers the instance
 * @param projects how many it owns, alone or with others
 * @param images in all of them
 * @param bytes of those images
 */
public record AccountUse(
    long id,
    String username,
    Instant createdAt,
    boolean administrator,
    long projects,
    long images,
    long bytes) {
  static AccountUse of(Account account, boolean administrator, DatasetTotals totals) {
    return new AccountUse(
        account.getId(),
        account.getUsername(),
        account.getCreatedAt(),
        administrator,
        totals.projects(),
        totals.images(),
        totals.bytes());
  }
}
