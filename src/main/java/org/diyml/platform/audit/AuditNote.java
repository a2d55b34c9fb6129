package org.diyml.platform.audit;

/**
 * What an entry is to say.
 *
 * @param accountId null when nobody's account is concerned
 * @param subject what it was done to; ids only, nothing that a person typed; null for nothing
 * @param address where the request came from
 */
public record AuditNote(AuditAction action, Long accountId, String subject, String address) {}
