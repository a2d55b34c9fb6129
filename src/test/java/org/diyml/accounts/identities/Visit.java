package org.diyml.accounts.identities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Server;

/** Somebody with a browser who goes to the provider and back, step by step. */
final class Visit {
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final Server server;

  Visit(Server server) {
    this.server = server;
  }

  /** Opens an address of the product. */
  Answer open(String path) {
    return open(server.base().resolve(path));
  }

  /** Opens an address anywhere, and goes nowhere on by itself. */
  Answer open(URI address) {
    return send(HttpRequest.newBuilder(address));
  }

  /** Opens an address of the product from a page of another site. */
  Answer openFromElsewhere(String path) {
    return send(
        HttpRequest.newBuilder(server.base().resolve(path)).header("Sec-Fetch-Site", "cross-site"));
  }

  /** Follows a link on a page of the product. */
  Answer follow(String path, String page) {
    return send(
        HttpRequest.newBuilder(server.base().resolve(path))
            .header("Sec-Fetch-Site", "same-origin")
            .header("Referer", server.base().resolve(page).toString()));
  }

  /** Begins to sign in, and gives the address of the provider. */
  URI begin() {
    return begin("/app/provider/sign-in");
  }

  /** Begins at a path, and gives the address of the provider. */
  URI begin(String path) {
    return URI.create(follow(path, "/app/account").expect(302).header("Location"));
  }

  /** Fills in the provider's form, and gives the address that it sends back to. */
  URI say(URI provider, String subject, String claims) {
    String form = "username=" + encoded(subject) + "&claims=" + encoded(claims);
    Answer answer =
        send(
            HttpRequest.newBuilder(provider)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    return URI.create(answer.expect(302).header("Location"));
  }

  /** Does all of it, and gives the path at which it ends. */
  String signIn(String subject, String claims) {
    return end(say(begin(), subject, claims));
  }

  /** Comes back from the provider, and gives the path at which it ends. */
  String end(URI back) {
    return open(back).expect(302).header("Location");
  }

  /** Signs in with a password. */
  Visit withPassword(String username) {
    String credentials = Client.credentials(username, Client.PASSWORD);
    send(
            HttpRequest.newBuilder(server.base().resolve("/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(credentials)))
        .expect(200);
    return this;
  }

  /** A program with the session of the browser; without one it is nobody's. */
  Client client() {
    Client client = Client.anonymous(server);
    String token = cookie("diyml_session");
    return token.isEmpty() ? client : client.with("Authorization", "Bearer " + token);
  }

  /** The value of a cookie; empty when there is none. */
  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Keeps a cookie below the addresses of the provider's sign-in, as if it had just been set. */
  void keep(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/app/provider/");
    cookie.setDomain(server.base().getHost());
    cookie.setVersion(0);
    cookies.getCookieStore().add(server.base(), cookie);
  }

  /** The parameters of an address. */
  static Map<String, String> parameters(URI address) {
    return Arrays.stream(address.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                (first, second) -> first,
                TreeMap::new));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(
          http.send(
              request.timeout(Duration.ofMinutes(1)).build(),
              HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
