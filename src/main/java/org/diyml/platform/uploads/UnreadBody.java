package org.diyml.platform.uploads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a client still sends when its answer is known already. Clients read no answer before they
 * have sent everything, and a connection that is closed under them takes the answer away.
 */
public final class UnreadBody {
  private static final int BUFFER = 1 << 16;

  private UnreadBody() {}

  /** Reads past a body of at most {@code most} bytes; after a longer one the connection ends. */
  public static void skip(
      HttpServletRequest request, HttpServletResponse response, long most) {
    try (InputStream body = request.getInputStream()) {
      byte[] buffer = new byte[BUFFER];
      long left = most;
      int read = body.read(buffer);
      while (read >= 0 && left > 0) {
        left -= read;
        read = body.read(buffer);
      }
      if (read >= 0) {
        response.setHeader("Connection", "close");
      }
    } catch (IOException e) {
      // The client is gone, or speaks no HTTP any more: this connection is of no use.
      response.setHeader("Connection", "close");
    }
  }
}
