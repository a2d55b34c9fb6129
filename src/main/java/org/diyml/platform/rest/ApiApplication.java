package org.diyml.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** All JAX-RS resources, below one path. */
@ApplicationPath(ApiApplication.PATH)
public class ApiApplication extends Application {
  /** Below this path lie the product's own API and the forwarded original routes. */
  public static final String PATH = "/api";

  /** Prefix of the product's own API in the paths of resources. */
  public static final String V1 = "v1";

  /** What Jersey would set up at each start and nobody here uses; other runtimes ignore it. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.beanValidation.disable.server", true,
        "jersey.config.server.wadl.disableWadl", true);
  }
}
