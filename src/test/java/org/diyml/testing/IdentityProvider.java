package org.diyml.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import okhttp3.mockwebserver.MockResponse;

/**
 * An OpenID Connect provider in the tests' own process, with a form on which people say who they
 * are. To browsers it is another site than the servers.
 */
public final class IdentityProvider implements AutoCloseable {
  /** What it calls the product. */
  public static final String CLIENT = "diyml-tests";

  /** What the product proves itself with. */
  public static final String SECRET = "a secret of the client of tests";

  private final int port = Ports.free();
  private MockOAuth2Server server;

  /** One that is not running yet. */
  public static IdentityProvider down() {
    return new IdentityProvider();
  }

  /** One that answers. */
  public static IdentityProvider running() {
    IdentityProvider provider = new IdentityProvider();
    provider.start();
    return provider;
  }

  /** Starts it, at the same address as before. */
  public void start() {
    server = new MockOAuth2Server(new OAuth2Config(true));
    try {
      server.start(InetAddress.getByName("127.0.0.1"), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is, as it writes that. */
  public String issuer() {
    return "http://localhost:" + port + "/people";
  }

  /** What an operator sets to have people signed in by it. */
  public Map<String, String> settings() {
    return Map.of(
        "DIYML_OIDC_ISSUER", issuer(),
        "DIYML_OIDC_CLIENT_ID", CLIENT,
        "DIYML_OIDC_CLIENT_SECRET", SECRET,
        "DIYML_OIDC_NAME", "the Works");
  }

  /** Has it answer the next request with that instead. */
  public void answerNext(int status, String json) {
    server.enqueueResponse(
        new MockResponse()
            .setResponseCode(status)
            .setHeader("Content-Type", "application/json")
            .setBody(json));
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
