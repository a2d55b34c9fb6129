package org.diyml.accounts.identities.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.identities.Attempt;
import org.diyml.platform.security.RequestOrigin;
import org.diyml.platform.web.Redirect;

/** Begins a sign-in by the provider, from one of our own pages only. */
@WebServlet(AttemptCookie.PATH + "sign-in")
public class SignInServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Departure departure;
  @Inject private transient CurrentAccount current;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    String next = NextPage.of(request);
    if (current.isKnown()) {
      Redirect.to(request.getContextPath() + next, response);
    } else if (!RequestOrigin.isOwn(request)) {
      String kept = "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
      Redirect.to(request.getContextPath() + RefusalPage.SIGN_IN + kept, response);
    } else {
      Attempt attempt = Attempt.toSignIn(next);
      departure.leave(attempt, RefusalPage.SIGN_IN, request, response);
    }
  }
}
