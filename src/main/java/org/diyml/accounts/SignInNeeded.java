package org.diyml.accounts;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.security.ProblemWriter;

/**
 * The error page of status 401, for servers that put an error page in the place of what {@link
 * TokenAuthentication} answered.
 */
@WebServlet(SignInNeeded.PATH)
public class SignInNeeded extends HttpServlet {
  static final String PATH = "/errors/401";
  private static final long serialVersionUID = 1L;

  @Inject private transient ProblemWriter problems;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.write(response, UserError.of(ErrorKind.UNAUTHENTICATED, "account.signIn"));
  }
}
