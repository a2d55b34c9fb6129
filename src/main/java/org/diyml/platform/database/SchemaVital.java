package org.diyml.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
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

  private volatile String version;

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public Probe probe() {
    return Probe.STARTED;
  }

  @Override
  public String check() throws SQLException {
    if (version == null) {
      version = read();
    }
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
