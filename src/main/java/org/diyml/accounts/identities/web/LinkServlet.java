package org.diyml.accounts.identities.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.TokenScope;
import org.diyml.accounts.identities.Attempt;
import org.diyml.platform.security.RequestOrigin;
import org.diyml.platform.web.Redirect;

/** Begins to link the account that is signed in, from one of our own pages only. */
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
    } else if (!RequestOrigin.isOwn(request)) {
      Redirect.to(request.getContextPath() + RefusalPage.ACCOUNT, response);
    } else {
      Attempt attempt = Attempt.toLink(current.id(), RefusalPage.ACCOUNT);
      departure.leave(attempt, RefusalPage.ACCOUNT, request, response);
    }
  }
}
