package org.diyml.accounts;

/** An account is about to be erased. Fired inside the transaction; whoever keeps its data erases it. */
public record AccountDeleting(long accountId) {}
