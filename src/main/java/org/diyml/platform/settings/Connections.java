package org.diyml.platform.settings;

/** Addresses of the database and the broker: those that are set, or the embedded ones. */
public final class Connections {
  private Connections() {}

  /**
   * The JDBC address.
   *
   * <p>The embedded database writes each commit to its file before it answers, so that what was
   * acknowledged survives the end of the process. When it is closed it writes its file anew, so that
   * nothing of deleted rows stays in it.
   */
  public static String databaseUrl() {
    return Setting.DB_URL
        .optional()
        .orElseGet(
            () ->
                "jdbc:h2:file:"
                    + DataFolder.DATABASE.path().resolve("diyml")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=20000"
                    + ";DEFRAG_ALWAYS=TRUE");
  }

  /** The broker's address in the syntax of ActiveMQ. */
  public static String brokerUrl() {
    return Setting.BROKER_URL
        .optional()
        .orElseGet(
            () ->
                "vm://diyml?broker.persistent=true&broker.useJmx=false&broker.dataDirectory="
                    + DataFolder.BROKER.path());
  }
}
