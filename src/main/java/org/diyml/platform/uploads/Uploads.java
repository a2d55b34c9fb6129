package org.diyml.platform.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/**
 * Reads forms with files as they come in, on whichever route, and spools the files to disk.
 *
 * <p>The servers' own parsers need a servlet that is set up for it, which a forwarded request does
 * not have.
 */
@ApplicationScoped
public class Uploads {
  /** Whether the request holds a form with files. */
  public boolean isForm(HttpServletRequest request) {
    return FormParts.isForm(request);
  }

  /**
   * Reads a form.
   *
   * @throws UserError unsupported when it is none, malformed when it is broken, too large when it
   *     is over the limits as a whole
   */
  public Upload form(HttpServletRequest request, UploadLimits limits) {
    if (!isForm(request)) {
      throw UserError.of(ErrorKind.UNSUPPORTED, "upload.form");
    }
    List<ReceivedFile> files = new ArrayList<>();
    Map<String, String> fields = new LinkedHashMap<>();
    Upload upload = new Upload(files, fields);
    try {
      FormParts.read(
          request,
          limits,
          fields,
          (field, name, in) -> files.add(Spool.receive(field, name, in, limits.fileBytes())));
      return upload;
    } catch (RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  /** Reads pictures: a form with some, or a body that is one. */
  public Upload pictures(HttpServletRequest request, String field) {
    return isForm(request)
        ? form(request, UploadLimits.ofPictures())
        : body(request, field, UploadLimits.ofPictures());
  }

  /**
   * Reads a body that is one file.
   *
   * @throws UserError malformed when it ends early
   */
  private Upload body(HttpServletRequest request, String field, UploadLimits limits) {
    try (InputStream body = request.getInputStream()) {
      ReceivedFile file = Spool.receive(field, "body", body, limits.fileBytes());
      return new Upload(List.of(file), Map.of());
    } catch (IOException e) {
      throw UserError.of(ErrorKind.MALFORMED, "error.bodyCut").causedBy(e);
    }
  }
}
