package org.diyml.models.installs;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Versions;

/**
 * Asks for a file, or the rest of it. Goes on to other addresses only with https, or at the very
 * server that the card names. {@link HttpURLConnection}, since its reads end after a while without
 * a byte, which those of the newer client do not.
 */
final class FileRequest {
  private static final int REDIRECTS = 5;
  private static final int TIMEOUT = 30_000;
  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

  private final URI address;

  /**
   * Makes one.
   *
   * @throws UserError a conflict when it is no address of a file
   */
  FileRequest(String url) {
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw UserError.conflict("install.address", url).causedBy(e);
    }
  }

  String host() {
    return address.getAuthority();
  }

  /**
   * Sends it.
   *
   * @param from first byte that is wanted
   * @param tag of the version that the bytes before are from
   * @return any answer that is no redirect
   * @throws UserError a conflict when the server sends elsewhere than allowed
   */
  HttpURLConnection send(long from, Optional<String> tag) throws IOException {
    URI at = address;
    for (int i = 0; i <= REDIRECTS; i++) {
      HttpURLConnection answer = open(at, from, tag);
      if (!MOVED.contains(answer.getResponseCode())) {
        return answer;
      }
      at = next(at, answer.getHeaderField("Location"));
      answer.disconnect();
    }
    throw UserError.conflict("install.redirects", host());
  }

  private static HttpURLConnection open(URI at, long from, Optional<String> tag)
      throws IOException {
    HttpURLConnection connection = (HttpURLConnection) at.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout(TIMEOUT);
    connection.setReadTimeout(TIMEOUT);
    connection.setRequestProperty("User-Agent", "DIY-ML/" + Versions.PRODUCT.text());
    connection.setRequestProperty("Accept-Encoding", "identity");
    if (from > 0) {
      connection.setRequestProperty("Range", "bytes=" + from + "-");
      tag.ifPresent(version -> connection.setRequestProperty("If-Range", version));
    }
    return connection;
  }

  private URI next(URI at, String location) {
    try {
      URI next = at.resolve(location == null ? "" : location);
      boolean same =
          address.getScheme().equals(next.getScheme())
              && address.getAuthority().equals(next.getAuthority());
      if (same || "https".equals(next.getScheme())) {
        return next;
      }
    } catch (IllegalArgumentException e) {
      throw UserError.of(ErrorKind.CONFLICT, "install.redirect", host(), location).causedBy(e);
    }
    throw UserError.conflict("install.redirect", host(), location);
  }
}
