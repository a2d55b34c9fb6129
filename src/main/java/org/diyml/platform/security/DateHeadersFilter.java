package org.diyml.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes a condition with a date that is none as not there, as RFC 9110 has it. */
@WebFilter(filterName = "dateHeaders", urlPatterns = "/*", asyncSupported = true)
public class DateHeadersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final long NOT_THERE = -1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public long getDateHeader(String name) {
            try {
              return super.getDateHeader(name);
            } catch (IllegalArgumentException e) {
              return NOT_THERE;
            }
          }
        },
        response);
  }
}
