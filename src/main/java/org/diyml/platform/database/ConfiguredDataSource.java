package org.diyml.platform.database;

import jakarta.annotation.sql.DataSourceDefinition;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.diyml.platform.settings.Connections;
import org.diyml.platform.settings.Setting;

/**
 * The database that the settings name. The server pools its connections and enlists them in
 * transactions, on every application server alike.
 */
@DataSourceDefinition(
    name = ConfiguredDataSource.JNDI_NAME,
    className = "org.diyml.platform.database.ConfiguredDataSource",
    properties = {
      "description=settings",
      // After a restart of the database, Payara hands out no connection that ended with it.
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=1",
      "fish.payara.fail-all-connections=true"
    },
    minPoolSize = 2,
    initialPoolSize = 2,
    maxPoolSize = 40)
public class ConfiguredDataSource implements DataSource {
  /** Where the pool is bound. */
  public static final String JNDI_NAME = "java:app/jdbc/diyml";

  private PrintWriter logWriter;
  private int loginTimeout;
  private String description;

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(Setting.DB_USER.value(), Setting.DB_PASSWORD.value());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    String url = Connections.databaseUrl();
    return driver(url).connect(url, properties);
  }

  // The drivers are named here because a server's own, older ones may be registered as well.
  private static Driver driver(String url) {
    return url.startsWith("jdbc:postgresql:") ? new org.postgresql.Driver() : new org.h2.Driver();
  }

  @Override
  public PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    logWriter = out;
  }

  @Override
  public void setLoginTimeout(int seconds) {
    loginTimeout = seconds;
  }

  @Override
  public int getLoginTimeout() {
    return loginTimeout;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (isWrapperFor(type)) {
      return type.cast(this);
    }
    throw new SQLException("No " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }

  /** JDBC's standard property; WildFly takes no data source without a property. */
  public void setDescription(String description) {
    this.description = description;
  }

  public String getDescription() {
    return description;
  }
}
