package org.diyml.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL of a test's own, which can go away and come back as it was. */
public final class RestartedPostgres implements AutoCloseable {
  private static final String DATABASE = "postgres";

  private final Path folder = Server.newFolder();
  private final int port = Ports.free();
  private EmbeddedPostgres running;

  private RestartedPostgres() {
    start();
  }

  /** An empty one. */
  public static RestartedPostgres empty() {
    return new RestartedPostgres();
  }

  /** The settings of a server on it. */
  public Map<String, String> settings() {
    return Postgres.settings(running, DATABASE);
  }

  /** Ends it and all its connections. */
  @Override
  public void close() {
    try {
      running.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets it begin, where it ended if it did. */
  public void start() {
    try {
      running =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setPort(port)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one value that a query gives. */
  public String value(String query) {
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
