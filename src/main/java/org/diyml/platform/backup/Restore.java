package org.diyml.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.diyml.platform.settings.DataFolder;
import org.diyml.platform.settings.Setting;

/** What happens to the rows of an instance before its schema is brought up to date. */
public final class Restore {
  private static final Logger LOG = Logger.getLogger(Restore.class.getName());
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final DataSource dataSource;

  public Restore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Fills an empty instance from the backup that the settings name, if they name one. An instance
   * that holds something is left as it is.
   *
   * @param migrate brings the schema to a version
   * @throws IllegalStateException when the backup cannot be read; the instance must be emptied then
   */
  public void ifWanted(Consumer<String> migrate) {
    if (Setting.RESTORE.optional().isEmpty()) {
      return;
    }
    Path backup = Path.of(Setting.RESTORE.value());
    try {
      if (isInUse()) {
        LOG.log(
            Level.WARNING,
            "{0} is not restored: this instance holds data already. Take {1} out of the settings.",
            new Object[] {backup, Setting.RESTORE.variable()});
        return;
      }
      restore(backup, migrate);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(
          "The backup "
              + backup
              + " could not be restored. Empty the database and the data folder before the next"
              + " try.",
          e);
    }
  }

  private void restore(Path backup, Consumer<String> migrate) throws SQLException, IOException {
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      Manifest manifest = Manifest.read(zip);
      FilesArchive.read(zip);
      migrate.accept(manifest.schema());
      try (Connection connection = dataSource.getConnection()) {
        DatabaseArchive.read(zip, connection);
      }
    }
    LOG.log(Level.INFO, "Restored {0}", backup);
  }

  /** Whether the product was ever started on this database. */
  public boolean isInUse() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return Tables.areThere(connection);
    }
  }

  /** Keeps the rows as they are before the schema changes, in the data folder. */
  public void keepBeforeMigration() {
    try (Snapshot snapshot = new Snapshot(dataSource)) {
      String schema = snapshot.schema();
      Files.createDirectories(DataFolder.BACKUPS.path());
      Path file =
          DataFolder.BACKUPS
              .path()
              .resolve("schema-" + schema + "-" + MOMENT.format(Instant.now()) + ".zip");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        Map<String, Long> rows = snapshot.write(zip);
        new Manifest(schema).write(zip, rows, 0);
      }
      LOG.log(Level.INFO, "The database as it was before its schema changed is in {0}", file);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(
          "The database could not be kept before its schema changes, so nothing was changed.", e);
    }
  }
}
