package org.diyml.platform.health;

/** What is asked about an instance, as orchestrators such as Kubernetes ask. */
public enum Probe {
  /** Whether it has started; before that, the other answers mean nothing. */
  STARTED,
  /** Whether a restart would help: nothing here depends on anything outside the process. */
  LIVE,
  /** Whether requests should come to it now. */
  READY
}
