package org.diyml.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for somebody's bytes in all that a server wrote. */
public final class Traces {
  private final Server server;
  private final Path data;

  private Traces(Server server) {
    this.server = server;
    this.data = server.data();
  }

  /** The traces in what a server wrote. */
  public static Traces of(Server server) {
    return new Traces(server);
  }

  /** The files, below the data folder, whose name or content has one of the needles. */
  public TreeSet<String> inFiles(List<byte[]> needles) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    List<String> wanted = needles.stream().map(Traces::text).toList();
    try (Stream<Path> tree = Files.walk(data)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String name = data.relativize(file).toString();
        String content = name + "\n" + text(Files.readAllBytes(file));
        if (wanted.stream().anyMatch(content::contains)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  /** The names of all files below the data folder, without those of their folders. */
  public TreeSet<String> fileNames() throws IOException {
    try (Stream<Path> tree = Files.walk(data)) {
      return tree.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** The columns of the embedded database, of a server that is down, that hold one of the texts. */
  public TreeSet<String> inTables(List<String> texts) throws SQLException {
    TreeSet<String> found = new TreeSet<>();
    try (EmbeddedDatabase database = EmbeddedDatabase.of(server);
        Statement statement = database.statement()) {
      for (String table : tables(statement)) {
        try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
          search(table, rows, texts, found);
        }
      }
    }
    return found;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet names =
        statement.executeQuery(
            "select table_name from information_schema.tables where table_schema = 'public'")) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    return tables;
  }

  private static void search(String table, ResultSet rows, List<String> texts, TreeSet<String> found)
      throws SQLException {
    while (rows.next()) {
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        String value = rows.getString(column);
        if (value != null && texts.stream().anyMatch(value::contains)) {
          found.add(table + "." + rows.getMetaData().getColumnName(column));
        }
      }
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
