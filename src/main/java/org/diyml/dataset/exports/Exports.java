package org.diyml.dataset.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.diyml.accounts.AuditTrail;
import org.diyml.dataset.ImageFiles;
import org.diyml.dataset.Images;
import org.diyml.dataset.Labels;
import org.diyml.dataset.formats.DatasetFormat;
import org.diyml.dataset.formats.DatasetWriter;
import org.diyml.dataset.formats.ExportedImage;
import org.diyml.dataset.snapshots.Snapshot;
import org.diyml.dataset.snapshots.SnapshotContents;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;

/** Writes datasets as archives, image by image: the memory it takes does not grow with them. */
@ApplicationScoped
public class Exports {
  private static final int IMAGES_AT_ONCE = 200;

  @Inject private ProjectAccess access;
  @Inject private AuditTrail audit;
  @Inject private Images images;
  @Inject private Labels labels;
  @Inject private ImageFiles files;
  @Inject private SnapshotContents snapshots;

  /**
   * An export of a project as it is.
   *
   * @param unlabelled whether images without annotations are in it
   * @throws UserError invalid when there is no such format, or it cannot hold boxes
   */
  public Export prepare(long projectId, String format, boolean unlabelled) {
    Project project = access.require(projectId, Permission.TRAIN);
    DatasetFormat chosen = format(format, project);
    audit.note(AuditAction.DATA_EXPORTED, "project " + projectId);
    return new Export(
        projectId,
        project.getName(),
        project.getType(),
        chosen,
        labels.names(projectId),
        unlabelled,
        new LiveSource(images, projectId));
  }

  /**
   * An export of a project as it was when the snapshot was taken.
   *
   * @throws UserError invalid when there is no such format, or it cannot hold boxes
   */
  public Export prepare(Snapshot snapshot, String format, boolean unlabelled) {
    Project project = access.require(snapshot.getProjectId(), Permission.TRAIN);
    DatasetFormat chosen = format(format, project);
    audit.note(
        AuditAction.DATA_EXPORTED, "project " + project.getId() + " snapshot " + snapshot.getId());
    return new Export(
        project.getId(),
        project.getName() + "-" + snapshot.getHash().substring(0, 8),
        project.getType(),
        chosen,
        snapshots.labels(snapshot.getId()),
        unlabelled,
        new SnapshotSource(snapshots, snapshot.getId()));
  }

  /** Writes the archive. */
  public void write(Export export, OutputStream out) throws IOException {
    try (DatasetWriter writer =
        DatasetWriter.of(export.format(), export.type(), export.labels(), out)) {
      writeAll(export, writer);
    }
  }

  private void writeAll(Export export, DatasetWriter writer) throws IOException {
    Set<String> announced = new HashSet<>(export.labels());
    try {
      List<ExportSource.Item> page = export.source().after(0, IMAGES_AT_ONCE);
      while (!page.isEmpty()) {
        for (ExportSource.Item item : page) {
          if (export.unlabelled() || item.isLabelled()) {
            write(export.projectId(), item, announced, writer);
          }
        }
        long last = page.get(page.size() - 1).image().id();
        page = export.source().after(last, IMAGES_AT_ONCE);
      }
    } catch (IOException | RuntimeException e) {
      // What is cut must not look complete.
      writer.abandon();
      throw e;
    }
  }

  private void write(
      long projectId, ExportSource.Item item, Set<String> announced, DatasetWriter writer)
      throws IOException {
    Optional<byte[]> content = files.find(projectId, item.sha256());
    // An image that was deleted since its row was read is left out.
    if (content.isPresent()) {
      writer.add(known(item.image(), announced), new ByteArrayInputStream(content.get()));
    }
  }

  /** Labels that were added since the export began are left out: the format has numbered them. */
  private static ExportedImage known(ExportedImage image, Set<String> announced) {
    return new ExportedImage(
        image.id(),
        image.name(),
        image.width(),
        image.height(),
        image.label() != null && announced.contains(image.label()) ? image.label() : null,
        image.boxes().stream().filter(box -> announced.contains(box.label())).toList(),
        image.split());
  }

  private static DatasetFormat format(String word, Project project) {
    DatasetFormat format = DatasetFormat.named(word);
    DatasetWriter.check(format, project.getType());
    return format;
  }
}
