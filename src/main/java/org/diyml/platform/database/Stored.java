package org.diyml.platform.database;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** What every entity has: an id that is unique in the whole instance, and a version. */
@MappedSuperclass
public abstract class Stored {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
  @SequenceGenerator(name = "ids", sequenceName = "ids", allocationSize = 50)
  private Long id;

  @Version private long version;

  /** The id; null until the entity is persisted. */
  public Long getId() {
    return id;
  }

  /** Counts the changes of the row. */
  public long getVersion() {
    return version;
  }
}
