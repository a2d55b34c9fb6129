package org.diyml.platform.backup;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table as lines of JSON: an array of the columns' names, then an array for each row. */
final class TableLines {
  private static final int AT_ONCE = 500;

  private final Connection connection;
  private final String table;

  TableLines(Connection connection, String table) {
    this.connection = connection;
    this.table = table;
  }

  /** Writes all rows that the connection's transaction sees, and tells how many. */
  long write(Writer out) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(AT_ONCE);
      try (ResultSet rows = statement.executeQuery("select * from " + table)) {
        List<Column> columns = Column.of(rows.getMetaData());
        out.write(line(json -> columns.forEach(column -> json.write(column.name()))));
        long count = 0;
        while (rows.next()) {
          out.write(
              line(
                  json -> {
                    for (Column column : columns) {
                      column.write(rows, json);
                    }
                  }));
          count++;
        }
        return count;
      }
    }
  }

  /** Adds the rows that were written, to an empty table. */
  void read(BufferedReader in) throws SQLException, IOException {
    List<String> names =
        parse(in.readLine()).getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList();
    Map<String, Column> known = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
      Column.of(none.getMetaData()).forEach(column -> known.put(column.name(), column));
    }
    String places = String.join(", ", Collections.nCopies(names.size(), "?"));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", names), places))) {
      int waiting = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonArray row = parse(line);
        for (int i = 0; i < names.size(); i++) {
          known.get(names.get(i)).fill(insert, i + 1, row.get(i));
        }
        insert.addBatch();
        if (++waiting % AT_ONCE == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static JsonArray parse(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readArray();
    }
  }

  private static String line(Content content) throws SQLException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.createGenerator(text)) {
      json.writeStartArray();
      content.write(json);
      json.writeEnd();
    }
    return text.append('\n').toString();
  }

  private interface Content {
    void write(JsonGenerator json) throws SQLException;
  }
}
