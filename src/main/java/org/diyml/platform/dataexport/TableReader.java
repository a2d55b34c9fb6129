package org.diyml.platform.dataexport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.diyml.platform.database.ConfiguredDataSource;
import org.diyml.platform.json.Json;

/** Writes rows as lines of JSON, as they come from the database: none is kept in memory. */
@Stateless
public class TableReader {
  private static final int ROWS_AT_ONCE = 500;

  /** No column of a bounded text is longer. */
  private static final int LONGEST_SHORT_TEXT = 1 << 16;

  @Resource(lookup = ConfiguredDataSource.JNDI_NAME)
  private DataSource dataSource;

  @Inject private Json json;

  /**
   * Writes the rows of an extract that belong to an id. A transaction of its own lets PostgreSQL
   * hand the rows out part by part.
   *
   * @return how many they are
   */
  public long write(TableExtract extract, long id, OutputStream out) throws IOException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(extract.query())) {
      statement.setFetchSize(ROWS_AT_ONCE);
      List<Long> parameters = extract.parameters(id);
      for (int i = 0; i < parameters.size(); i++) {
        statement.setLong(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return write(extract, rows, out);
      }
    } catch (SQLException e) {
      throw new IOException("Cannot read " + extract.table(), e);
    }
  }

  private long write(TableExtract extract, ResultSet rows, OutputStream out)
      throws SQLException, IOException {
    long count = 0;
    while (rows.next()) {
      out.write((json.write(object(extract, rows)) + "\n").getBytes(StandardCharsets.UTF_8));
      count++;
    }
    return count;
  }

  private ObjectNode object(TableExtract extract, ResultSet rows) throws SQLException {
    ObjectNode object = json.object();
    ResultSetMetaData columns = rows.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnLabel(i);
      if (extract.shows(name)) {
        object.putPOJO(field(name), value(rows, columns, i));
      }
    }
    return object;
  }

  private Object value(ResultSet rows, ResultSetMetaData columns, int i) throws SQLException {
    if (columns.getColumnType(i) == Types.TIMESTAMP) {
      LocalDateTime utc = rows.getObject(i, LocalDateTime.class);
      return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
    if (isLongText(columns, i)) {
      String text = rows.getString(i);
      return text == null ? null : parsed(text);
    }
    return rows.getObject(i);
  }

  /** H2 and PostgreSQL tell of the type {@code text} in different ways. */
  private static boolean isLongText(ResultSetMetaData columns, int i) throws SQLException {
    return columns.getColumnTypeName(i).equals("text")
        || columns.getPrecision(i) > LONGEST_SHORT_TEXT;
  }

  /** Long texts are JSON nearly everywhere, and easier to read as what they are. */
  private Object parsed(String text) {
    try {
      return json.read(text, JsonNode.class);
    } catch (UncheckedIOException e) {
      return text;
    }
  }

  /** The column {@code made_at} is the field {@code madeAt}. */
  private static String field(String column) {
    StringBuilder name = new StringBuilder();
    for (String word : column.toLowerCase(Locale.ROOT).split("_")) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }
}
