package org.diyml.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests, in which each installation has a database of its own. */
public final class Postgres {
  /** System property of tests that names the database they run on. */
  public static final String CHOICE = "diyml.tests.database";

  /** Its value for this one. */
  public static final String CHOSEN = "postgresql";

  private static final String NAME = "postgres";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static EmbeddedPostgres shared;

  private Postgres() {}

  /** Whether all servers of this run of the tests are to run on it. */
  static boolean isChosen() {
    return CHOSEN.equals(System.getProperty(CHOICE));
  }

  /** The settings of a server on a new, empty database. */
  public static Map<String, String> newDatabase() {
    EmbeddedPostgres postgres = shared();
    String database = "installation" + DATABASES.incrementAndGet();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return settings(postgres, database);
  }

  /** The settings of a server on one of its databases. */
  static Map<String, String> settings(EmbeddedPostgres postgres, String database) {
    return Map.of(
        "DIYML_DB_URL", postgres.getJdbcUrl(NAME, database),
        "DIYML_DB_USER", NAME,
        "DIYML_DB_PASSWORD", NAME);
  }

  private static synchronized EmbeddedPostgres shared() {
    if (shared == null) {
      try {
        // Ends itself with the tests.
        shared = EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }
}
