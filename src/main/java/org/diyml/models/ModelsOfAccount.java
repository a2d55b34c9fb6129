package org.diyml.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.diyml.accounts.AccountPart;
import org.diyml.platform.dataexport.DataArchive;
import org.diyml.platform.dataexport.TableExtract;

/** The models that an account brought. */
@ApplicationScoped
public class ModelsOfAccount implements AccountPart {
  private static final String KIND = "models";

  @PersistenceContext private EntityManager entities;
  @Inject private ModelFiles files;

  @Override
  public List<TableExtract> tables() {
    return List.of(TableExtract.of("uploaded_model", "account_id = ?"));
  }

  @Override
  public void addFiles(long account, String folder, DataArchive archive) throws IOException {
    List<Long> models =
        entities
            .createQuery(
                "select m.id from UploadedModel m where m.accountId = :account order by m.id",
                Long.class)
            .setParameter("account", account)
            .getResultList();
    for (long model : models) {
      Path file = files.of(model);
      if (Files.exists(file)) {
        archive.addFile(KIND, folder + "models/" + model + ".onnx", file);
      }
    }
  }
}
