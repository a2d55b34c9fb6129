package org.diyml.projects;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.diyml.platform.dataexport.TableExtract;

/** The project itself, and who belongs to it. */
@ApplicationScoped
public class ProjectTables implements ProjectPart {
  @Override
  public List<TableExtract> tables() {
    return List.of(
        TableExtract.of("project", "id = ?"), TableExtract.of("project_member", "project_id = ?"));
  }
}
