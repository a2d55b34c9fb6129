package org.diyml.accounts;

/** What a token is for. */
public enum TokenKind {
  /** Made by a sign-in; ends after a while. */
  SESSION,
  /** Made by a user for a program; lasts as long as the user says. */
  API
}
