package org.diyml.deployments.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.diyml.deployments.AllowedOrigins;

/**
 * Answers browsers that ask whether a page of another site may call the endpoint. They show no key
 * yet, so the answer is yes as soon as one deployment allows the site; the request itself is then
 * readable only for sites that its own deployment allows.
 */
@WebFilter(
    filterName = "preflight",
    urlPatterns = {"/api/v1/inference", "/customvision/*"},
    asyncSupported = true)
public class PreflightFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String HOUR = "3600";

  @Inject private transient AllowedOrigins origins;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader(CrossOrigin.ORIGIN);
    if (!request.getMethod().equals("OPTIONS") || origin == null) {
      chain.doFilter(request, response);
      return;
    }
    response.addHeader("Vary", CrossOrigin.ORIGIN);
    if (origins.contain(origin)) {
      response.setHeader(CrossOrigin.ALLOW_ORIGIN, origin);
      response.setHeader("Access-Control-Allow-Methods", "POST");
      response.setHeader("Access-Control-Allow-Headers", "API-Key, Prediction-Key, Content-Type");
      response.setHeader("Access-Control-Max-Age", HOUR);
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
