package org.diyml.platform.audit;

/**
 * Whether the log is as it was written.
 *
 * @param entries how many were looked at
 * @param firstWrong number of the first one that was changed, or that others before it are missing
 *     of; null when all are as they were
 * @param hash of the last entry, which covers all before it: kept elsewhere, it also shows when
 *     somebody wrote the whole log anew
 */
public record AuditVerdict(long entries, Long firstWrong, String hash) {}
