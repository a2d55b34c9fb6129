package org.diyml.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.diyml.testing.Client;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Callers that say a letter a second: everybody else is answered as before. */
@Tag("slow")
class SlowRequestsIT {
  private static final int CALLERS = 150;
  private static final int SECONDS = 30;

  /** While the server takes in so many callers at once, others wait a little. */
  private static final int SETTLING = 10;

  private static final Duration AT_FIRST = Duration.ofSeconds(15);
  private static final Duration AS_BEFORE = Duration.ofSeconds(2);

  private final Server server = Server.shared();
  private final Client watch = Client.anonymous(server);

  @Test
  void heads() throws Exception {
    drip("GET /api/v1/health HTTP/1.1\r\nHost: a\r\nX-Never: ");
  }

  @Test
  void bodies() throws Exception {
    drip(
        "POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            + "Content-Length: 1000000\r\n\r\n{");
  }

  @Test
  void forms() throws Exception {
    drip(
        "POST /api/v1/inference HTTP/1.1\r\n"
            + "Host: a\r\n"
            + "API-Key: none\r\n"
            + "Content-Type: multipart/form-data; boundary=b\r\n"
            + "Content-Length: 1000000\r\n\r\n"
            + "--b");
  }

  @Test
  void chunks() throws Exception {
    drip(
        "POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\nFFFF\r\n");
  }

  private void drip(String start) throws Exception {
    RawHttp raw = new RawHttp(server.base());
    List<Socket> callers = new ArrayList<>();
    try {
      for (int i = 0; i < CALLERS; i++) {
        Socket caller = raw.open();
        caller.getOutputStream().write(start.getBytes(StandardCharsets.UTF_8));
        callers.add(caller);
      }
      for (int second = 0; second < SECONDS; second++) {
        callers.forEach(SlowRequestsIT::sayLetter);
        long begun = System.nanoTime();
        watch.get("/health").expect(200);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(taken).isLessThan(second < SETTLING ? AT_FIRST : AS_BEFORE);
        Thread.sleep(1000);
      }
    } finally {
      for (Socket caller : callers) {
        caller.close();
      }
    }
    watch.get("/health").expect(200);
  }

  private static void sayLetter(Socket caller) {
    try {
      caller.getOutputStream().write(' ');
    } catch (IOException e) {
      // The server has closed it, as it may.
    }
  }
}
