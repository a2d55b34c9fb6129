package org.diyml.platform.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/** Walks through the parts of a form as they come in. */
final class FormParts {
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_PART_HEADER = 16_384;

  private FormParts() {}

  static boolean isForm(HttpServletRequest request) {
    return JakartaServletFileUpload.isMultipartContent(request);
  }

  /** Takes a file of a form. */
  interface Taker {
    /** Reads the stream to its end. */
    void take(String field, String name, InputStream in) throws IOException;
  }

  /**
   * Reads a form.
   *
   * @param fields where the fields without files go
   * @throws UserError malformed when it is broken, too large when it is over the limits as a whole
   */
  static void read(
      HttpServletRequest request, UploadLimits limits, Map<String, String> fields, Taker taker) {
    try {
      walk(request, limits, fields, taker);
    } catch (FileUploadSizeException e) {
      throw tooLarge(limits).causedBy(e);
    } catch (FileUploadException e) {
      throw UserError.of(ErrorKind.MALFORMED, "upload.broken").causedBy(e);
    } catch (IOException e) {
      throw UserError.of(ErrorKind.MALFORMED, "error.bodyCut").causedBy(e);
    }
  }

  private static void walk(
      HttpServletRequest request, UploadLimits limits, Map<String, String> fields, Taker taker)
      throws IOException {
    JakartaServletFileUpload<?, ?> parser = new JakartaServletFileUpload<>();
    parser.setMaxSize(limits.bytes());
    parser.setMaxPartHeaderSize(LONGEST_PART_HEADER);
    FileItemInputIterator parts = parser.getItemIterator(request);
    int files = 0;
    while (parts.hasNext()) {
      FileItemInput part = parts.next();
      try (InputStream in = part.getInputStream()) {
        if (part.isFormField()) {
          byte[] text = in.readNBytes(LONGEST_TEXT);
          fields.putIfAbsent(part.getFieldName(), new String(text, StandardCharsets.UTF_8));
        } else if (files >= limits.files()) {
          throw tooLarge(limits);
        } else {
          files++;
          taker.take(part.getFieldName(), name(part), in);
        }
      }
    }
  }

  /** As it was sent, even where no file could be called so. */
  private static String name(FileItemInput part) {
    try {
      return part.getName();
    } catch (InvalidPathException e) {
      return e.getInput();
    }
  }

  private static UserError tooLarge(UploadLimits limits) {
    return UserError.of(ErrorKind.TOO_LARGE, "upload.tooLarge", limits.bytes(), limits.files());
  }
}
