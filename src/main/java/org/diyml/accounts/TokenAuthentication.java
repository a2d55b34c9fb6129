package org.diyml.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.requests.RequestWatch;
import org.diyml.platform.security.HeadersFilter;
import org.diyml.platform.security.ProblemWriter;
import org.diyml.platform.security.Secret;
import org.diyml.platform.web.PageAddress;
import org.diyml.platform.web.Redirect;

/**
 * Authenticates every request by the token it shows: in the {@code Authorization} header, or in the
 * session's cookie. What needs a sign-in stands in {@code web.xml}.
 */
@ApplicationScoped
public class TokenAuthentication implements HttpAuthenticationMechanism {
  /** The role of everybody who is signed in. */
  private static final Set<String> ROLES = Set.of("user");

  private static final String SIGN_IN = PageAddress.PREFIX + "sign-in?next=";

  /** What pages send in a header when a script of theirs makes the request. */
  private static final String PARTIAL = "partial/ajax";

  /** Where a token may be; the first place that holds one counts. */
  private static final List<Function<HttpServletRequest, Optional<Secret>>> PLACES =
      List.of(BearerToken::find, SessionCookie::find);

  @Inject private Tokens tokens;
  @Inject private ProblemWriter problems;
  @Inject private RequestWatch watch;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    Optional<AccessToken> token =
        PLACES.stream()
            .flatMap(place -> place.apply(request).stream())
            .findFirst()
            .flatMap(tokens::find);
    if (token.isPresent()) {
      CurrentAccount.set(request, token.get());
      return context.notifyContainerAboutLogin(
          Long.toString(token.get().getAccountId()), ROLES);
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    try {
      HeadersFilter.setPrivate(request, response);
      refuse(request, response);
      watch.refused(request, response);
    } catch (IOException e) {
      throw (AuthenticationException) new AuthenticationException().initCause(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (PARTIAL.equals(request.getHeader("Faces-Request"))) {
      // A script waits for this answer: it must be told to go, or it would read the page itself.
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .printf(
              "<?xml version='1.0' encoding='UTF-8'?>"
                  + "<partial-response><redirect url=\"%s\"/></partial-response>",
              signIn(request, PageAddress.shownBy(request).orElse(path)));
    } else if (PageAddress.isPage(path)) {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      Redirect.to(signIn(request, path + query), response);
    } else {
      problems.write(request, response, UserError.of(ErrorKind.UNAUTHENTICATED, "account.signIn"));
    }
  }

  /** The address to sign in at and to go on from to {@code page}. */
  private static String signIn(HttpServletRequest request, String page) {
    return request.getContextPath() + SIGN_IN + URLEncoder.encode(page, StandardCharsets.UTF_8);
  }
}
