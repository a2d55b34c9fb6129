package org.diyml.hostile;

/**
 * What came back from a socket.
 *
 * @param status 0 when the server closed the connection without an answer, or waits for more
 */
record RawReply(int status, String text) {
  static RawReply of(String text) {
    boolean http = text.matches("(?s)HTTP/1\\.[01] \\d{3}.*");
    return new RawReply(http ? Integer.parseInt(text.substring(9, 12)) : 0, text);
  }
}
