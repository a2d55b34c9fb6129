package org.diyml.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.SessionCookie;
import org.diyml.accounts.Sessions;
import org.diyml.accounts.Tokens;
import org.diyml.platform.web.OpenPages;
import org.diyml.platform.web.PageAddress;

/** Signs the person at the browser in and out. */
@RequestScoped
public class BrowserSession {
  @Inject private Sessions sessions;
  @Inject private Tokens tokens;
  @Inject private CurrentAccount current;
  @Inject private FacesContext faces;

  /**
   * Signs in and goes on to a page.
   *
   * @param next where the person wanted to go; anything but one of our pages is ignored
   */
  public void start(String username, String password, String next) {
    SessionCookie.set(request(), response(), sessions.signInAtBrowser(username, password));
    OpenPages.forget(request());
    go(PageAddress.isPage(next) ? next : PageAddress.FIRST);
  }

  /** Signs out. */
  public void end() {
    if (current.isKnown()) {
      tokens.revoke(current.id(), current.token().getId());
    }
    leave();
  }

  /** Forgets who was signed in, whose token is gone. */
  void leave() {
    SessionCookie.clear(request(), response());
    OpenPages.forget(request());
    go(SignInPage.PATH);
  }

  /** Goes on to the first page when somebody is signed in already. */
  public void skipIfKnown() {
    if (current.isKnown()) {
      go(PageAddress.FIRST);
    }
  }

  private void go(String page) {
    try {
      faces.getExternalContext()
          .redirect(faces.getExternalContext().getRequestContextPath() + page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpServletRequest request() {
    return (HttpServletRequest) faces.getExternalContext().getRequest();
  }

  private HttpServletResponse response() {
    return (HttpServletResponse) faces.getExternalContext().getResponse();
  }
}
