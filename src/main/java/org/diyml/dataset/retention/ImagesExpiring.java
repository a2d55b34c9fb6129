package org.diyml.dataset.retention;

/** Images of a project are old enough to go. Fired before; who reads them at the moment says so. */
public final class ImagesExpiring {
  private final long projectId;
  private boolean postponed;

  ImagesExpiring(long projectId) {
    this.projectId = projectId;
  }

  public long projectId() {
    return projectId;
  }

  /** Leaves them until the next round. */
  public void postpone() {
    postponed = true;
  }

  boolean isPostponed() {
    return postponed;
  }
}
