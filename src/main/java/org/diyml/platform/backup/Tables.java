package org.diyml.platform.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of the product in a database. */
final class Tables {
  /** The migrations' own table, which a database has as soon as it was ever migrated. */
  static final String HISTORY = "flyway_schema_history";

  private Tables() {}

  /** Whether the product was ever there. */
  static boolean areThere(Connection connection) throws SQLException {
    return names(connection).contains(HISTORY);
  }

  /** Their names, each behind those that it refers to. */
  static List<String> inOrder(Connection connection) throws SQLException {
    Map<String, Set<String>> referred = new TreeMap<>();
    for (String table : names(connection)) {
      if (!table.equals(HISTORY)) {
        referred.put(table, referred(connection, table));
      }
    }
    List<String> ordered = new ArrayList<>();
    while (ordered.size() < referred.size()) {
      int before = ordered.size();
      referred.forEach(
          (table, others) -> {
            if (!ordered.contains(table) && ordered.containsAll(others)) {
              ordered.add(table);
            }
          });
      if (ordered.size() == before) {
        throw new IllegalStateException("Tables refer to each other in a circle: " + referred);
      }
    }
    return ordered;
  }

  private static Set<String> names(Connection connection) throws SQLException {
    Set<String> names = new HashSet<>();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(
                connection.getCatalog(),
                connection.getSchema(),
                "%",
                new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  private static Set<String> referred(Connection connection, String table) throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    Set<String> others = new LinkedHashSet<>();
    try (ResultSet keys =
        metaData.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
      while (keys.next()) {
        others.add(keys.getString("PKTABLE_NAME"));
      }
    }
    others.remove(table);
    return others;
  }
}
