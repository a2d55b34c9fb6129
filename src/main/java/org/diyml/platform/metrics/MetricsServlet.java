package org.diyml.platform.metrics;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.diyml.platform.rest.ApiApplication;

/** Sends who asks where Prometheus looks unless told otherwise to the resource that answers. */
@WebServlet(MetricsServlet.PATH)
public class MetricsServlet extends HttpServlet {
  /** Where Prometheus looks. */
  public static final String PATH = "/metrics";

  /** The resource that answers. */
  public static final String RESOURCE = ApiApplication.PATH + "/" + ApiApplication.V1 + PATH;

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.getRequestDispatcher(RESOURCE).forward(request, response);
  }
}
