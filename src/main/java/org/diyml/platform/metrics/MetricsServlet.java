package org.diyml.platform.metrics;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends who asks where Prometheus looks unless told otherwise to the resource that answers. */
@WebServlet(MetricsServlet.PATH)
public class MetricsServlet extends HttpServlet {
  /** Where Prometheus looks. */
  public static final String PATH = "/metrics";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.getRequestDispatcher("/api/v1/metrics").forward(request, response);
  }
}
