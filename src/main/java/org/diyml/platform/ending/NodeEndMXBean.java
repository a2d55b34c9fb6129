package org.diyml.platform.ending;

/** Lets the process that runs the application tell it that the end is near. */
public interface NodeEndMXBean {
  /**
   * Begins nothing new, and returns when what had begun is finished or parked.
   *
   * @return whether that was so in time; else some of it is about to be cut short
   */
  boolean prepare();
}
