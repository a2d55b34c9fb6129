package org.diyml.models.installs;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Optional;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.pretrained.ModelCard;

/**
 * Fetches a file whose length and SHA-256 are known. What has come stays where it is when the
 * connection breaks or the process ends, and the next try asks for the rest.
 */
final class Download {
  /** How often in a row nothing comes before it is given up. */
  private static final int TRIES = 4;

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int PIECE = 1 << 16;
  private static final int SERVER_FAILS = 500;
  private static final int TOO_MANY = 429;
  private static final int OUT_OF_RANGE = 416;

  private final ModelCard.Address address;
  private final FileRequest request;
  private final PartialFile part;
  private final DownloadProgress progress;

  Download(ModelCard.Address address, PartialFile part, DownloadProgress progress) {
    this.address = address;
    this.request = new FileRequest(address.url());
    this.part = part;
    this.progress = progress;
  }

  /**
   * Fetches what is missing.
   *
   * @throws UserError when the file is not there, is another one, or does not come; all but what
   *     does not belong to the file is kept
   * @throws IOException when it cannot be stored
   */
  void run() throws IOException {
    int vain = 0;
    while (part.length() < address.bytes()) {
      long before = part.length();
      try {
        fetch();
      } catch (SourceFailed e) {
        vain = part.length() > before ? 0 : vain + 1;
        if (vain == TRIES) {
          throw UserError.of(
                  ErrorKind.UNAVAILABLE, "install.broken", request.host(), e.getMessage())
              .causedBy(e);
        }
        pause();
      }
    }
    if (!part.sha256().equals(address.sha256())) {
      part.delete();
      throw UserError.conflict("install.hash", request.host());
    }
  }

  private void fetch() throws IOException {
    progress.checkpoint();
    HttpURLConnection answer;
    int status;
    try {
      answer = request.send(part.length(), part.tag());
      status = answer.getResponseCode();
    } catch (IOException e) {
      throw new SourceFailed(e);
    }
    try {
      accept(answer, status);
    } finally {
      answer.disconnect();
    }
  }

  private void accept(HttpURLConnection answer, int status) throws IOException {
    switch (status) {
      case HttpURLConnection.HTTP_OK -> {
        part.begin(strongTag(answer));
        take(answer);
      }
      case HttpURLConnection.HTTP_PARTIAL -> {
        if (!startsAt(answer, part.length())) {
          part.delete();
          throw new SourceFailed("another part than was asked for");
        }
        take(answer);
      }
      case OUT_OF_RANGE -> {
        part.delete();
        throw new SourceFailed("HTTP " + status);
      }
      default -> {
        if (status < 0 || status == TOO_MANY || status >= SERVER_FAILS) {
          throw new SourceFailed("HTTP " + status);
        }
        throw UserError.conflict("install.status", request.host(), status);
      }
    }
  }

  private void take(HttpURLConnection answer) throws IOException {
    long announced = answer.getContentLengthLong();
    if (announced >= 0 && part.length() + announced != address.bytes()) {
      refuseSize();
    }
    try (OutputStream out = part.append();
        InputStream in = stream(answer)) {
      long length = part.length();
      byte[] piece = new byte[PIECE];
      for (int read = read(in, piece); read >= 0; read = read(in, piece)) {
        length += read;
        if (length > address.bytes()) {
          refuseSize();
        }
        out.write(piece, 0, read);
        progress.kept(length / (double) address.bytes());
        progress.checkpoint();
      }
    }
    if (part.length() < address.bytes()) {
      throw new SourceFailed("the connection ended too early");
    }
  }

  private void refuseSize() throws IOException {
    part.delete();
    throw UserError.conflict("install.size", request.host(), address.bytes());
  }

  private static InputStream stream(HttpURLConnection answer) throws SourceFailed {
    try {
      return answer.getInputStream();
    } catch (IOException e) {
      throw new SourceFailed(e);
    }
  }

  private static int read(InputStream in, byte[] piece) throws SourceFailed {
    try {
      return in.read(piece);
    } catch (IOException e) {
      throw new SourceFailed(e);
    }
  }

  /** Only a strong one tells that bytes are the same. */
  private static Optional<String> strongTag(HttpURLConnection answer) {
    return Optional.ofNullable(answer.getHeaderField("ETag")).filter(tag -> tag.startsWith("\""));
  }

  private static boolean startsAt(HttpURLConnection answer, long from) {
    String range = answer.getHeaderField("Content-Range");
    return range != null && range.startsWith("bytes " + from + "-");
  }

  private void pause() throws IOException {
    progress.checkpoint();
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException().initCause(e);
    }
  }

  /** The other side failed, not this one; the next try may do better. */
  private static final class SourceFailed extends IOException {
    private static final long serialVersionUID = 1L;

    SourceFailed(String reason) {
      super(reason);
    }

    SourceFailed(IOException cause) {
      super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
  }
}
