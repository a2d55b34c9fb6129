package org.diyml.platform.backup;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.diyml.platform.settings.Versions;

/**
 * What a backup says of itself.
 *
 * @param schema the last migration of its tables
 */
record Manifest(String schema) {
  private static final String NAME = "backup.json";
  private static final String FORMAT = "diyml-backup";

  /** Writes it as the last file of an archive, so that an archive that was cut off lacks it. */
  void write(ZipOutputStream zip, Map<String, Long> rows, long files) throws IOException {
    JsonObjectBuilder tables = Json.createObjectBuilder();
    rows.forEach(tables::add);
    JsonObject json =
        Json.createObjectBuilder()
            .add("format", FORMAT)
            .add("version", Versions.PRODUCT.text())
            .add("schema", schema)
            .add("madeAt", Instant.now().toString())
            .add("files", files)
            .add("rows", tables)
            .build();
    zip.putNextEntry(new ZipEntry(NAME));
    zip.write(json.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /**
   * Reads it.
   *
   * @throws IOException when the archive is no backup, or was cut off
   */
  static Manifest read(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(NAME);
    if (entry == null) {
      throw new IOException(zip.getName() + " is no whole backup: it has no " + NAME);
    }
    try (JsonReader reader = Json.createReader(zip.getInputStream(entry))) {
      JsonObject json = reader.readObject();
      if (!FORMAT.equals(json.getString("format", null))) {
        throw new IOException(zip.getName() + " is no backup of DIY-ML");
      }
      return new Manifest(json.getString("schema"));
    }
  }
}
