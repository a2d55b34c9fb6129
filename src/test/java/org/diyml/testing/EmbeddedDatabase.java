package org.diyml.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The embedded database of a server that is down. */
public final class EmbeddedDatabase implements AutoCloseable {
  private final Connection connection;

  private EmbeddedDatabase(Connection connection) {
    this.connection = connection;
  }

  /** The database of a server. */
  public static EmbeddedDatabase of(Server server) throws SQLException {
    Properties account = new Properties();
    account.setProperty("user", "diyml");
    account.setProperty("password", "diyml");
    String address =
        "jdbc:h2:file:"
            + server.data().toAbsolutePath().resolve("database/diyml")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE";
    return new EmbeddedDatabase(new org.h2.Driver().connect(address, account));
  }

  /** A statement, which is closed with the database. */
  Statement statement() throws SQLException {
    return connection.createStatement();
  }

  /** Changes rows. */
  public void run(String change) throws SQLException {
    try (Statement statement = statement()) {
      statement.executeUpdate(change);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
