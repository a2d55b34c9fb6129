package org.diyml.accounts.identities.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.TokenScope;
import org.diyml.accounts.identities.Attempt;
import org.diyml.accounts.identities.Refusal;
import org.diyml.platform.security.RequestOrigin;
import org.diyml.platform.web.Redirect;

/**
 * Begins to link the account that is signed in: only where somebody who signed in just now follows the
 * link on the page of the account. Whoever is linked comes in from then on, also after the password
 * was changed.
 */
@WebServlet(AttemptCookie.PATH + "link")
public class LinkServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Departure departure;
  @Inject private transient CurrentAccount current;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!current.allows(TokenScope.ALL)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (!RequestOrigin.isFollowedOn(request, RefusalPage.ACCOUNT)) {
      Redirect.to(request.getContextPath() + RefusalPage.ACCOUNT, response);
    } else if (!current.token().isFresh(Instant.now())) {
      String told = RefusalPage.at(RefusalPage.ACCOUNT, Refusal.STALE);
      Redirect.to(request.getContextPath() + told, response);
    } else {
      Attempt attempt = Attempt.toLink(current.id(), RefusalPage.ACCOUNT);
      departure.leave(attempt, RefusalPage.ACCOUNT, request, response);
    }
  }
}
