package org.diyml.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.diyml.platform.health.Probe;
import org.diyml.platform.health.Vital;

/**
 * Tells which schema the database has; the application starts only after it was brought there. What
 * has started stays so: whether the database is still there is another question.
 */
@ApplicationScoped
public class SchemaVital implements Vital {
  @Resource(lookup = ConfiguredDataSource.JNDI_NAME)
  private DataSource dataSource;

  private String version;

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public Probe probe() {
    return Probe.STARTED;
  }

  /** Asked once, while the database is surely there. */
  void begin(@Observes @Initialized(ApplicationScoped.class) Object context) throws SQLException {
    version = read();
  }

  @Override
  public String check() {
    return version;
  }

  private String read() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select \"version\" from \"flyway_schema_history\" where \"success\" = true"
                    + " order by \"installed_rank\" desc")) {
      row.next();
      return "version " + row.getString(1);
    }
  }
}
