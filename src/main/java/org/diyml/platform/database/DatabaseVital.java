package org.diyml.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.diyml.platform.health.Vital;

/** Asks the database. */
@ApplicationScoped
public class DatabaseVital implements Vital {
  @Resource(lookup = ConfiguredDataSource.JNDI_NAME)
  private DataSource dataSource;

  @Override
  public String name() {
    return "database";
  }

  @Override
  public String check() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeQuery("select count(*) from account where id = 0").close();
      return connection.getMetaData().getDatabaseProductName();
    }
  }
}
