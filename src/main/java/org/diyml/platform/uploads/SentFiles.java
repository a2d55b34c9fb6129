package org.diyml.platform.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/**
 * The files of a request that are looked at once: small ones stay in memory, and what goes beyond a
 * few megabytes a request lies on disk until this is closed.
 */
public final class SentFiles implements AutoCloseable {
  /** Most bytes of a request that stay in memory. */
  private static final int IN_MEMORY = 2 << 20;

  private final List<SentFile> files = new ArrayList<>();
  private int room = IN_MEMORY;

  private SentFiles() {}

  /**
   * Reads the files of one field of a form, or a body that is one file.
   *
   * @param field its name; null for whichever
   * @throws UserError malformed when it is broken, too large when it is over the limits as a whole
   */
  public static SentFiles read(HttpServletRequest request, String field, UploadLimits limits) {
    SentFiles sent = new SentFiles();
    try {
      if (isForm(request)) {
        FormParts.read(
            request,
            limits,
            new HashMap<>(),
            (of, name, in) -> {
              if (field == null || field.equals(of)) {
                sent.take(name, in, limits.fileBytes());
              }
            });
      } else {
        sent.takeBody(request, limits);
      }
      return sent;
    } catch (RuntimeException e) {
      sent.close();
      throw e;
    }
  }

  /** Whether the request holds a form with files. */
  public static boolean isForm(HttpServletRequest request) {
    return FormParts.isForm(request);
  }

  /** The files in the order in which they were sent. */
  public List<SentFile> files() {
    return files;
  }

  private void takeBody(HttpServletRequest request, UploadLimits limits) {
    try (InputStream body = request.getInputStream()) {
      take("body", body, limits.fileBytes());
    } catch (IOException e) {
      throw UserError.of(ErrorKind.MALFORMED, "error.bodyCut").causedBy(e);
    }
  }

  private void take(String name, InputStream in, long limit) throws IOException {
    byte[] beginning = in.readNBytes(room);
    if (beginning.length < room && beginning.length <= limit) {
      room -= beginning.length;
      files.add(new SentFile(PlainName.of(name), beginning, null, beginning.length));
      return;
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(beginning), in);
    ReceivedFile spooled = Spool.receive("", name, whole, limit);
    files.add(new SentFile(spooled.name(), null, spooled.path(), spooled.bytes()));
  }

  @Override
  public void close() {
    for (SentFile file : files) {
      if (file.path() != null) {
        Spool.delete(file.path());
      }
    }
  }
}
