package org.diyml.platform.backup;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.diyml.platform.database.ConfiguredDataSource;
import org.diyml.platform.storage.FileStore;

/** Backups of a running instance. The caller has checked who may ask. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Backup {
  @Resource(lookup = ConfiguredDataSource.JNDI_NAME)
  private DataSource dataSource;

  @Inject private FileStore store;

  /**
   * Writes the instance as it is at one moment, as a zip. Others work on meanwhile, and nothing of
   * what they do is in it.
   */
  public void write(OutputStream out) throws IOException {
    try (Snapshot snapshot = new Snapshot(dataSource);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      // Pictures are compressed already.
      zip.setLevel(Deflater.BEST_SPEED);
      Path held =
          store.withoutDeletions(
              () -> {
                snapshot.begin();
                return FilesArchive.hold();
              });
      long files = FilesArchive.write(held, zip);
      Map<String, Long> rows = snapshot.write(zip);
      new Manifest(snapshot.schema()).write(zip, rows, files);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
