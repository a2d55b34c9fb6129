package org.diyml.accounts.identities.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.diyml.accounts.identities.Attempt;
import org.diyml.accounts.identities.AttemptSeal;
import org.diyml.accounts.identities.Provider;
import org.diyml.accounts.identities.ProviderClient;
import org.diyml.accounts.identities.SignInRefused;
import org.diyml.platform.web.Redirect;

/** Sends a browser to the provider. */
@ApplicationScoped
public class Departure {
  @Inject private ProviderClient client;
  @Inject private AttemptSeal seal;

  /**
   * Sends it there, or to a page that tells why not.
   *
   * @param refused the page
   */
  void leave(
      Attempt attempt,
      String refused,
      HttpServletRequest request,
      HttpServletResponse response) {
    Provider provider = Provider.current().orElseThrow();
    try {
      String address = client.authorization(provider, attempt).toString();
      AttemptCookie.set(request, response, seal.seal(provider, attempt));
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", address);
    } catch (SignInRefused e) {
      Redirect.to(request.getContextPath() + RefusalPage.at(refused, e.reason()), response);
    }
  }
}
