package org.diyml.platform.backup;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A column with how its values are written as JSON: whole numbers and fractions as numbers, moments
 * and text as strings.
 *
 * @param place its place in a row, from 1
 */
record Column(String name, int place, Kind kind) {
  /** What its values are. */
  enum Kind {
    WHOLE,
    FRACTION,
    TRUTH,
    MOMENT,
    TEXT;

    static Kind of(int type) {
      return switch (type) {
        case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> WHOLE;
        case Types.DOUBLE, Types.FLOAT, Types.REAL -> FRACTION;
        case Types.BOOLEAN, Types.BIT -> TRUTH;
        case Types.TIMESTAMP -> MOMENT;
        case Types.VARCHAR, Types.CLOB, Types.LONGVARCHAR -> TEXT;
        default -> throw new IllegalArgumentException("No way to write the SQL type " + type);
      };
    }
  }

  /** The columns of a result in their order. */
  static List<Column> of(ResultSetMetaData metaData) throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= metaData.getColumnCount(); i++) {
      columns.add(
          new Column(metaData.getColumnName(i), i, Kind.of(metaData.getColumnType(i))));
    }
    return columns;
  }

  void write(ResultSet row, JsonGenerator json) throws SQLException {
    if (row.getObject(place) == null) {
      json.writeNull();
      return;
    }
    switch (kind) {
      case WHOLE -> json.write(row.getLong(place));
      case FRACTION -> json.write(Double.toString(row.getDouble(place)));
      case TRUTH -> json.write(row.getBoolean(place));
      case MOMENT -> json.write(row.getObject(place, LocalDateTime.class).toString());
      case TEXT -> json.write(row.getString(place));
    }
  }

  /** Fills the parameter at {@code parameter} with a value that was written of such a column. */
  void fill(PreparedStatement statement, int parameter, JsonValue value) throws SQLException {
    if (value == JsonValue.NULL) {
      statement.setObject(parameter, null);
      return;
    }
    switch (kind) {
      case WHOLE -> statement.setLong(parameter, ((JsonNumber) value).longValueExact());
      case FRACTION -> statement.setDouble(parameter, Double.parseDouble(text(value)));
      case TRUTH -> statement.setBoolean(parameter, value == JsonValue.TRUE);
      case MOMENT -> statement.setObject(parameter, LocalDateTime.parse(text(value)));
      case TEXT -> statement.setString(parameter, text(value));
    }
  }

  private static String text(JsonValue value) {
    return ((JsonString) value).getString();
  }
}
