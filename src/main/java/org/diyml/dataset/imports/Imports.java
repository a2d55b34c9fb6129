package org.diyml.dataset.imports;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.diyml.accounts.CurrentAccount;
import org.diyml.dataset.formats.DatasetFormat;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.Jobs;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.uploads.ReceivedFile;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectDeleting;

/** The imports of projects, as their users see them. */
@Stateless
public class Imports {
  /** What stands for recognising the format. */
  private static final String AUTO = "auto";

  private static final int PROBLEMS_SHOWN = 1000;

  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private CurrentAccount current;
  @Inject private Jobs jobs;
  @Inject private ImportArchives archives;

  /**
   * Queues an import.
   *
   * @param files one archive
   * @param format null or {@code auto} to recognise it
   * @throws UserError invalid, or too large
   */
  public DatasetImport start(
      long projectId, List<ReceivedFile> files, String format, boolean dryRun) {
    access.require(projectId, Permission.LABEL);
    if (files.size() != 1) {
      throw UserError.invalid("file", "import.oneFile");
    }
    ReceivedFile file = files.get(0);
    if (file.isTooLarge()) {
      throw UserError.of(ErrorKind.TOO_LARGE, "import.tooLarge");
    }
    DatasetImport started =
        new DatasetImport(projectId, current.id(), file.name(), format(format), dryRun);
    entities.persist(started);
    archives.put(started.getId(), file.path());
    started.queued(jobs.queue(JobKind.IMPORT, started.getId(), current.id()));
    return started;
  }

  /**
   * An import with its problems.
   *
   * @throws UserError not found
   */
  public ImportReport report(long importId) {
    DatasetImport found = require(importId, Permission.VIEW);
    Slice<ImportProblem> problems = problems(importId, new Range(0, PROBLEMS_SHOWN));
    return new ImportReport(found, problems.items(), problems.total());
  }

  /** The problems of an import, in the order in which they were met. */
  public Slice<ImportProblem> problems(long importId, Range range) {
    require(importId, Permission.VIEW);
    String from = " from ImportProblem p where p.importId = :import";
    return Slice.of(
        entities
            .createQuery("select p" + from + " order by p.id", ImportProblem.class)
            .setParameter("import", importId),
        entities
            .createQuery("select count(p)" + from, Long.class)
            .setParameter("import", importId),
        range);
  }

  /** The imports of a project, newest first. */
  public Slice<DatasetImport> list(long projectId, Range range) {
    access.require(projectId, Permission.VIEW);
    String from = " from DatasetImport i where i.projectId = :project";
    return Slice.of(
        entities
            .createQuery("select i" + from + " order by i.id desc", DatasetImport.class)
            .setParameter("project", projectId),
        entities
            .createQuery("select count(i)" + from, Long.class)
            .setParameter("project", projectId),
        range);
  }

  /**
   * Asks an import to stop; what it has added stays.
   *
   * @throws UserError not found, or a conflict when it has ended
   */
  public DatasetImport cancel(long importId) {
    DatasetImport found = require(importId, Permission.LABEL);
    if (found.getJob().getState().isFinal()) {
      throw UserError.conflict("import.ended");
    }
    jobs.requestCancel(found.getJob().getId());
    return found;
  }

  /**
   * The import, when the account that is signed in has the permission in its project.
   *
   * @throws UserError not found when it is not there or not visible
   */
  public DatasetImport require(long importId, Permission permission) {
    DatasetImport found = entities.find(DatasetImport.class, importId);
    if (found == null || !access.permits(found.getProjectId(), Permission.VIEW)) {
      throw UserError.notFound("import.notFound");
    }
    access.require(found.getProjectId(), permission);
    return found;
  }

  /** Deletes the imports of a project that is deleted; one that runs stops. */
  public void eraseAll(@Observes ProjectDeleting project) {
    List<DatasetImport> all =
        entities
            .createQuery(
                "select i from DatasetImport i where i.projectId = :project", DatasetImport.class)
            .setParameter("project", project.projectId())
            .getResultList();
    for (DatasetImport each : all) {
      jobs.deleteWith(each, each.getJob());
      archives.delete(each.getId());
    }
  }

  private static DatasetFormat format(String word) {
    if (word == null || word.equalsIgnoreCase(AUTO)) {
      return null;
    }
    return DatasetFormat.named(word);
  }
}
