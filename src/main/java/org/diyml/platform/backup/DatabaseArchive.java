package org.diyml.platform.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The tables of a database in an archive, a file each. */
final class DatabaseArchive {
  private static final String FOLDER = "database/";
  private static final String SUFFIX = ".jsonl";

  /** Ids are handed out in blocks of this size, each by its last one. */
  private static final int BLOCK = 50;

  private DatabaseArchive() {}

  /** Writes all tables as the connection's transaction sees them, and tells the rows of each. */
  static Map<String, Long> write(Connection connection, ZipOutputStream zip)
      throws SQLException, IOException {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (String table : Tables.inOrder(connection)) {
      zip.putNextEntry(new ZipEntry(FOLDER + table + SUFFIX));
      Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
      rows.put(table, new TableLines(connection, table).write(out));
      out.flush();
      zip.closeEntry();
    }
    return rows;
  }

  /**
   * Fills the tables of a database that holds none of the product's rows but those that its
   * migrations made, and commits.
   */
  static void read(ZipFile zip, Connection connection) throws SQLException, IOException {
    connection.setAutoCommit(false);
    List<String> tables = Tables.inOrder(connection);
    try (Statement statement = connection.createStatement()) {
      for (int i = tables.size() - 1; i >= 0; i--) {
        statement.executeUpdate("delete from " + tables.get(i));
      }
      for (String table : tables) {
        ZipEntry entry = zip.getEntry(FOLDER + table + SUFFIX);
        if (entry == null) {
          throw new IOException("The backup lacks the table " + table);
        }
        try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
          new TableLines(connection, table).read(in);
        }
      }
      statement.executeUpdate(
          "alter sequence ids restart with " + (largestId(statement, tables) + 2 * BLOCK));
    }
    connection.commit();
  }

  private static long largestId(Statement statement, List<String> tables) throws SQLException {
    long largest = 0;
    for (String table : tables) {
      if (hasId(statement, table)) {
        try (ResultSet row = statement.executeQuery("select max(id) from " + table)) {
          row.next();
          largest = Math.max(largest, row.getLong(1));
        }
      }
    }
    return largest;
  }

  private static boolean hasId(Statement statement, String table) throws SQLException {
    try (ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
      return Column.of(none.getMetaData()).stream().anyMatch(column -> column.name().equals("id"));
    }
  }
}
