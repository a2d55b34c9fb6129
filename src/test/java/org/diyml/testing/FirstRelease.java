package org.diyml.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** A database as the first schema had it, with something of everything in it. */
public final class FirstRelease {
  /** Whose the data are. */
  public static final String USERNAME = "Ada";

  private static final String FIRST = "1";

  private FirstRelease() {}

  /** Makes it of an empty database. */
  public static void install(String url, String user, String password)
      throws IOException, SQLException {
    Flyway.configure()
        .dataSource(url, user, password)
        .locations("classpath:db/migration")
        .target(FIRST)
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        InputStream rows = FirstRelease.class.getResourceAsStream("/releases/first.sql")) {
      statement.execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
