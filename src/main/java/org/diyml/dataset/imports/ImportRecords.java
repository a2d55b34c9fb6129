package org.diyml.dataset.imports;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.diyml.dataset.Images;
import org.diyml.dataset.NewImage;
import org.diyml.dataset.NewImages;
import org.diyml.dataset.formats.ImportPlan;
import org.diyml.dataset.formats.Problem;
import org.diyml.jobs.JobStopped;
import org.diyml.platform.text.Text;
import org.diyml.projects.Project;
import org.diyml.projects.Projects;

/** What a run of an import writes down, each in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportRecords {
  @PersistenceContext private EntityManager entities;
  @Inject private Projects projects;
  @Inject private Images images;
  @Inject private NewImages newImages;
  @Inject private Event<ImportEnded> ended;

  /** What to do, and how far it is. */
  public ImportTask task(long importId) {
    DatasetImport found = require(importId);
    Project project = projects.get(found.getProjectId());
    return new ImportTask(
        importId,
        project.getId(),
        project.getType(),
        found.getFormat(),
        found.isDryRun(),
        project.isKeepMetadata(),
        found.isDryRun() ? 0 : found.getPosition());
  }

  /** Notes what the archive turned out to be, and forgets what an earlier try wrote of it. */
  public void begin(long importId, ImportPlan plan) {
    require(importId).begin(plan.format());
    entities
        .createQuery("delete from ImportProblem p where p.importId = :import")
        .setParameter("import", importId)
        .executeUpdate();
    note(importId, plan.problems());
  }

  /**
   * Stores a group of pictures; those whose content the project has already are left out.
   *
   * @param memory of the groups before
   */
  public void store(long importId, PictureGroup group, ImportMemory memory) {
    DatasetImport found = require(importId);
    projects.lock(found.getProjectId());
    Set<String> known = new HashSet<>(memory.wouldAdd());
    known.addAll(images.contained(found.getProjectId(), group.hashes()));
    List<NewImage> fresh = new ArrayList<>();
    for (PictureGroup.Picture picture : group.pictures()) {
      if (known.add(picture.image().picture().sha256())) {
        fresh.add(picture.image());
      } else {
        note(importId, List.of(new Problem(picture.entry(), Text.of("import.duplicate"))));
      }
    }
    note(importId, group.problems());
    if (found.isDryRun()) {
      fresh.forEach(image -> memory.wouldAdd().add(image.picture().sha256()));
    } else if (!fresh.isEmpty()) {
      newImages.add(
          found.getProjectId(), fresh, found.getAuthorId(), memory.split());
    }
    found.advance(fresh.size(), group.size() - fresh.size());
  }

  /** Ends the import, in the transaction that ends its job. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void end(long importId) {
    ended.fire(new ImportEnded(importId));
  }

  private void note(long importId, List<Problem> problems) {
    problems.forEach(problem -> entities.persist(new ImportProblem(importId, problem)));
  }

  private DatasetImport require(long importId) {
    DatasetImport found = entities.find(DatasetImport.class, importId);
    if (found == null) {
      // Its project was deleted while it ran.
      throw new JobStopped();
    }
    return found;
  }
}
