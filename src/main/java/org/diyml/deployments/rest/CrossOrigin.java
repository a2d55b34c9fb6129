package org.diyml.deployments.rest;

import jakarta.servlet.http.HttpServletResponse;
import org.diyml.deployments.LiveModel;

/** Lets pages of other sites read what a deployment answers, where the deployment allows it. */
final class CrossOrigin {
  static final String ORIGIN = "Origin";
  static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  private CrossOrigin() {}

  /** Says so in the answer, whatever that will be. */
  static void answer(LiveModel model, PictureCall.Exchange exchange) {
    String origin = exchange.request().getHeader(ORIGIN);
    HttpServletResponse response = exchange.response();
    if (origin != null && model.origins().allow(origin)) {
      response.setHeader(ALLOW_ORIGIN, origin);
      response.setHeader("Access-Control-Expose-Headers", "Retry-After");
      response.addHeader("Vary", ORIGIN);
    }
  }
}
