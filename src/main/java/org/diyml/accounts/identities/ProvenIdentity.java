package org.diyml.accounts.identities;

/**
 * Who somebody is at a provider, as it has proved.
 *
 * @param subject what never changes of them there
 * @param name what they are called there at the moment; null when it is not told
 */
public record ProvenIdentity(String issuer, String subject, String name) {}
