package org.diyml.dataset.exports.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.diyml.dataset.exports.Export;
import org.diyml.dataset.exports.Exports;

/** The answer that streams an archive. */
public final class ExportAnswer {
  private static final String ZIP = "application/zip";

  private ExportAnswer() {}

  /** A zip that a browser saves under the export's name. */
  public static Response of(Export export, Exports exports) {
    StreamingOutput body = out -> exports.write(export, out);
    String name = URLEncoder.encode(export.fileName(), StandardCharsets.UTF_8);
    return Response.ok(body, ZIP)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .build();
  }
}
