package org.diyml.projects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.diyml.accounts.AccountPart;
import org.diyml.platform.dataexport.DataArchive;
import org.diyml.platform.dataexport.TableExtract;

/**
 * The projects that an account owns with all that is in them; of those of others, only the name.
 */
@ApplicationScoped
public class ProjectsOfAccount implements AccountPart {
  @Inject @Any private Instance<ProjectPart> parts;
  @Inject private Projects projects;

  @Override
  public List<TableExtract> tables() {
    return List.of(
        TableExtract.of(
            "membership",
            "project_member",
            "select m.project_id, p.name, m.role, m.added_at from project_member m"
                + " join project p on p.id = m.project_id where m.account_id = ?"));
  }

  @Override
  public void addFiles(long accountId, String folder, DataArchive archive) throws IOException {
    for (long project : projects.ownedBy(accountId)) {
      for (ProjectPart part : parts) {
        archive.add(part, project, "projects/" + project + "/");
      }
    }
  }
}
