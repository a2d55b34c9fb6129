package org.diyml.testing;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * An OpenID Connect provider in the tests' own process, with a form on which people say who they
 * are. To browsers it is another site than the servers.
 */
public final class IdentityProvider implements AutoCloseable {
  /** What it calls the product. */
  public static final String CLIENT = "diyml-tests";

  /** What the product proves itself with. */
  public static final String SECRET = "a secret that the provider and its client know";

  private final int port = Ports.free();
  private final Queue<OAuth2HttpResponse> instead = new ConcurrentLinkedQueue<>();
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
    OAuth2Config config =
        new OAuth2Config(
            true, null, null, false, new OAuth2TokenProvider(), Set.of(), new NettyWrapper());
    server = new MockOAuth2Server(config, new Instead());
    server.start(InetAddress.getLoopbackAddress(), port);
    // On a busy machine its first answer and first key take longer than the product waits.
    Client.anonymous(URI.create(issuer()))
        .get("//people/.well-known/openid-configuration")
        .expect(200);
    signed(Map.of(), Duration.ZERO);
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

  /** Has it answer the next request for a token with that instead. */
  public void answerNext(int status, String json) {
    Headers headers = Headers.of("Content-Type", "application/json");
    instead.add(new OAuth2HttpResponse(headers, status, json, null));
  }

  /** A token with those claims that it signs as its own. */
  public String signed(Map<String, Object> claims, Duration validity) {
    return server.anyToken(HttpUrl.get(issuer()), claims, validity).serialize();
  }

  @Override
  public void close() {
    server.shutdown();
  }

  /** Answers what the provider itself would not. */
  private final class Instead implements Route {
    @Override
    public boolean match(OAuth2HttpRequest request) {
      return request.getUrl().encodedPath().endsWith("/token") && !instead.isEmpty();
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
      return instead.remove();
    }
  }
}
