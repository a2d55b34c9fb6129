package org.diyml.platform.database;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date before anything else of the product starts. */
public class SchemaMigration implements Extension {
  void migrate(@Observes BeforeBeanDiscovery event) throws NamingException {
    DataSource dataSource = InitialContext.doLookup(ConfiguredDataSource.JNDI_NAME);
    Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }
}
