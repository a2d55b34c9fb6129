package org.diyml.accounts.identities.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.SessionCookie;
import org.diyml.accounts.identities.Arrival;
import org.diyml.accounts.identities.Attempt;
import org.diyml.accounts.identities.AttemptSeal;
import org.diyml.accounts.identities.Provider;
import org.diyml.accounts.identities.SignInRefused;
import org.diyml.platform.web.OpenPages;
import org.diyml.platform.web.Redirect;

/** Takes browsers that the provider sends back. */
@WebServlet(Provider.CALLBACK)
public class CallbackServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient AttemptSeal seal;
  @Inject private transient Arrival arrival;
  @Inject private transient CurrentAccount current;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    Provider provider = Provider.current().orElseThrow();
    Optional<Attempt> attempt =
        AttemptCookie.find(request).flatMap(sealed -> seal.open(provider, sealed));
    // It is good for one answer, whatever that is.
    AttemptCookie.clear(request, response);
    String page;
    try {
      arrival
          .of(provider, attempt, request.getParameterMap())
          .ifPresent(
              issued -> {
                SessionCookie.set(request, response, issued);
                OpenPages.forget(request);
              });
      page = attempt.orElseThrow().next();
    } catch (SignInRefused e) {
      String told = current.isKnown() ? RefusalPage.ACCOUNT : RefusalPage.SIGN_IN;
      page = RefusalPage.at(told, e.reason());
    }
    Redirect.to(request.getContextPath() + page, response);
  }
}
