package org.diyml.accounts.identities;

import org.diyml.platform.security.Secret;

/**
 * A sign-in that has begun: what has to come back, and what it is for.
 *
 * @param state comes back in the address, from whom the provider sends
 * @param nonce comes back in the signed answer
 * @param verifier proves that whoever asks for the answer is who began (PKCE)
 * @param next the page to go on to
 * @param account that is to be linked; null to sign in
 */
public record Attempt(Secret state, Secret nonce, Secret verifier, String next, Long account) {
  /** One to sign in with. */
  public static Attempt toSignIn(String next) {
    return begun(next, null);
  }

  /** One to link an account that is signed in. */
  public static Attempt toLink(long account, String next) {
    return begun(next, account);
  }

  private static Attempt begun(String next, Long account) {
    return new Attempt(
        Secret.generate(""), Secret.generate(""), Secret.generate(""), next, account);
  }
}
