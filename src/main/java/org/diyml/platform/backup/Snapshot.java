package org.diyml.platform.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/** The rows of a database at one moment. */
final class Snapshot implements AutoCloseable {
  private static final String LAST_MIGRATION =
      "select version from "
          + Tables.HISTORY
          + " where success and version is not null"
          + " order by installed_rank desc fetch first 1 rows only";

  private final Connection connection;
  private final int isolation;

  Snapshot(DataSource dataSource) throws SQLException {
    connection = dataSource.getConnection();
    isolation = connection.getTransactionIsolation();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
  }

  /** Makes this the moment: later changes are not seen. */
  void begin() throws SQLException {
    schema();
  }

  /** The last migration of the schema. */
  String schema() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LAST_MIGRATION)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Writes all tables, and tells the rows of each. */
  Map<String, Long> write(ZipOutputStream zip) throws SQLException, IOException {
    return DatabaseArchive.write(connection, zip);
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setTransactionIsolation(isolation);
      connection.setAutoCommit(true);
    }
  }
}
