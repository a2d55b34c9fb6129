package org.diyml.dataset.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.diyml.dataset.formats.DatasetFormat;
import org.diyml.jobs.Job;
import org.diyml.platform.database.Stored;

/** An archive that is taken into a project. How far it is, its job tells. */
@Entity
@Table(name = "dataset_import")
public class DatasetImport extends Stored {
  @Column(name = "project_id")
  private long projectId;

  @Column(name = "author_id")
  private long authorId;

  @OneToOne(optional = false)
  @JoinColumn(name = "job_id")
  private Job job;

  private String name;

  @Enumerated(EnumType.STRING)
  private DatasetFormat format;

  @Column(name = "dry_run")
  private boolean dryRun;

  private int position;
  private int added;
  private int skipped;

  protected DatasetImport() {}

  DatasetImport(long projectId, long authorId, String name, DatasetFormat format, boolean dryRun) {
    this.projectId = projectId;
    this.authorId = authorId;
    this.name = name;
    this.format = format;
    this.dryRun = dryRun;
  }

  /** Gives the import the job that does its work. */
  void queued(Job work) {
    job = work;
  }

  /** Notes what the archive turned out to be; the run begins with its first picture. */
  void begin(DatasetFormat recognised) {
    format = recognised;
    position = 0;
    added = 0;
    skipped = 0;
  }

  /** Notes that {@code taken} and {@code left} pictures more are done. */
  void advance(int taken, int left) {
    position += taken + left;
    added += taken;
    skipped += left;
  }

  public long getProjectId() {
    return projectId;
  }

  /** The account whose pictures they are. */
  public long getAuthorId() {
    return authorId;
  }

  public Job getJob() {
    return job;
  }

  /** The name of the uploaded file. */
  public String getName() {
    return name;
  }

  /** Null until it is recognised. */
  public DatasetFormat getFormat() {
    return format;
  }

  /** Whether it only tells what it would do. */
  public boolean isDryRun() {
    return dryRun;
  }

  /** How many pictures of the archive are done. */
  public int getPosition() {
    return position;
  }

  /** How many pictures were added, or would be. */
  public int getAdded() {
    return added;
  }

  /** How many pictures were left out. */
  public int getSkipped() {
    return skipped;
  }
}
