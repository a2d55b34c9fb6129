package org.diyml.models.installs;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import org.diyml.jobs.Job;
import org.diyml.platform.database.Stored;

/** The newest try to fetch a network. How far it is, its job tells. */
@Entity
public class Installation extends Stored {
  private String network;

  @OneToOne(optional = false)
  @JoinColumn(name = "job_id")
  private Job job;

  protected Installation() {}

  Installation(String network) {
    this.network = network;
  }

  /** Gives the installation the job that does its work. */
  void queued(Job work) {
    job = work;
  }

  /** Name of the network. */
  String getNetwork() {
    return network;
  }

  Job getJob() {
    return job;
  }
}
