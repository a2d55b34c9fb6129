package org.diyml.platform.backup;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.diyml.platform.database.ConfiguredDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema up to date before anything else of the product starts, and an empty instance to
 * what a backup holds, if one is named.
 */
public class SchemaMigration implements Extension {
  void migrate(@Observes BeforeBeanDiscovery event) throws NamingException, SQLException {
    DataSource dataSource = InitialContext.doLookup(ConfiguredDataSource.JNDI_NAME);
    Restore restore = new Restore(dataSource);
    restore.ifWanted(version -> flyway(dataSource).target(version).load().migrate());
    Flyway flyway = flyway(dataSource).load();
    if (restore.isInUse() && flyway.info().pending().length > 0) {
      restore.keepBeforeMigration();
    }
    flyway.migrate();
  }

  private static FluentConfiguration flyway(DataSource dataSource) {
    return Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration");
  }
}
