package org.diyml.accounts.identities.web;

import org.diyml.accounts.identities.Refusal;
import org.diyml.platform.web.PageAddress;

/** The pages that tell why a provider's sign-in ended. */
final class RefusalPage {
  /** Where people sign in. */
  static final String SIGN_IN = PageAddress.PREFIX + "sign-in";

  /** Where people link their account. */
  static final String ACCOUNT = PageAddress.PREFIX + "account";

  private RefusalPage() {}

  /** The address of a page that tells the reason. */
  static String at(String page, Refusal reason) {
    return page + "?refused=" + reason.word();
  }
}
