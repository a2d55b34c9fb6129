package org.diyml.customvision;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.diyml.platform.rest.ApiApplication;

/** Hands requests at the addresses of Custom Vision to the resources of this room. */
@WebFilter(filterName = "customVision", urlPatterns = "/customvision/*", asyncSupported = true)
public class CustomVisionFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getMethod().equals("OPTIONS")) {
      chain.doFilter(request, response);
      return;
    }
    String path = request.getRequestURI().substring(request.getContextPath().length());
    request.getRequestDispatcher(ApiApplication.PATH + path).forward(request, response);
  }
}
