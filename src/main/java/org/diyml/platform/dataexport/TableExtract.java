package org.diyml.platform.dataexport;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Rows of a table that belong to somebody.
 *
 * @param name of the file that they are written to, without its end
 * @param table in lower case, as the schema has it
 * @param query SQL whose every question mark stands for the id of whom, or of what, they are
 * @param omitted columns that nobody is given, such as hashes of passwords
 */
public record TableExtract(String name, String table, String query, Set<String> omitted) {
  public TableExtract {
    omitted = Set.copyOf(omitted);
  }

  /** The rows for which the condition holds. */
  public static TableExtract of(String table, String condition) {
    return new TableExtract(
        table, table, "select * from " + table + " where " + condition, Set.of());
  }

  /** Other rows of the same table, or with columns of other tables, in a file of another name. */
  public static TableExtract of(String name, String table, String query) {
    return new TableExtract(name, table, query, Set.of());
  }

  /** The same rows without those columns. */
  public TableExtract without(String... columns) {
    return new TableExtract(name, table, query, Set.of(columns));
  }

  /** The id for every question mark of the query. */
  List<Long> parameters(long id) {
    int marks = Math.toIntExact(query.chars().filter(letter -> letter == '?').count());
    return Collections.nCopies(marks, id);
  }

  boolean shows(String column) {
    return !omitted.contains(column.toLowerCase(Locale.ROOT));
  }
}
