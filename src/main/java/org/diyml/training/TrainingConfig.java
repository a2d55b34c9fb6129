package org.diyml.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The training settings of a project, which has one row of it at most. */
@Entity
@Table(name = "training_config")
public class TrainingConfig {
  @Id
  @Column(name = "project_id")
  private Long projectId;

  @Version private long version;

  private String settings;

  @Column(name = "last_number")
  private int lastNumber;

  protected TrainingConfig() {}

  TrainingConfig(long projectId, String settings) {
    this.projectId = projectId;
    this.settings = settings;
  }

  /** The settings as JSON text. */
  String getSettings() {
    return settings;
  }

  void change(String newSettings) {
    settings = newSettings;
  }

  /** A number that no iteration of the project has had. */
  int nextNumber() {
    return ++lastNumber;
  }
}
