package org.diyml.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Sends bytes as they are. From an address of its own, so that what the server counts by address
 * disturbs no other test.
 */
final class RawHttp {
  private static final String FROM = "127.0.0.2";
  private static final int PATIENCE_MILLIS = 2000;

  private final InetSocketAddress server;

  RawHttp(URI server) {
    this.server = new InetSocketAddress(server.getHost(), server.getPort());
  }

  /** A socket on which nothing has been said. */
  Socket open() throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(FROM, 0));
    socket.connect(server);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** Says all, then nothing more, and reads what comes. */
  RawReply send(byte[] request) throws IOException {
    try (Socket socket = open()) {
      try {
        OutputStream out = socket.getOutputStream();
        out.write(request);
        out.flush();
        socket.shutdownOutput();
      } catch (SocketException e) {
        // The server has heard enough. It may have said why.
      }
      return RawReply.of(read(socket.getInputStream()));
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    try {
      for (int length = in.read(part); length >= 0; length = in.read(part)) {
        bytes.write(part, 0, length);
      }
    } catch (SocketTimeoutException | SocketException e) {
      // What has come is all that will.
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  /** A request with a body, as a well-behaved client writes it. */
  static byte[] request(String method, String target, String headers, String type, byte[] body) {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    String head =
        method
            + " "
            + target
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            + headers
            + "Content-Type: "
            + type
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    request.writeBytes(body);
    return request.toByteArray();
  }
}
